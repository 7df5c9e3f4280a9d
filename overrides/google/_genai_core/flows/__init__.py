"""Rung 5: behaviour written once, for threads and for asyncio.

A flow is a generator that does no I/O. When it needs some, it yields an effect and receives the
result, so the same code runs under both drivers of `runtime/driving/drivers.py`.

    def call_flow(...) -> Flow[T]:
        response = yield from Send(request)     # the driver sends the request and waits
        return decode(response)                 # the flow continues with the response

The names show what `yield from` runs: an effect is a class, so its name begins with a capital
letter, and the name of every function that returns a flow ends in `_flow`. Such a function does
nothing when it is called; the flow runs if it is yielded from, returned, or given to a driver.
`tests/flows/test_flow_calls.py` holds both rules.

`yield from` keeps every type visible to type checkers. To test a flow, run it by hand:
`next(flow)` returns the first effect, `flow.send(result)` the next one.
"""
