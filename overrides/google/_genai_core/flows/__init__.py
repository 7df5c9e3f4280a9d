"""Rung 5: behaviour written once, for threads and for asyncio.

A flow is a generator. It does no I/O: where it needs some it yields an effect and is
sent the answer, so the same body runs under either driver of `runtime/driving/drivers.py`.

    def call(...) -> Flow[T]:
        response = yield from send(request)     # the driver sends and waits
        return decode(response)                 # the flow goes on with the answer

`yield from` keeps every type visible to mypy. To test a flow, feed it by hand:
`next(flow)` gives the first effect, `flow.send(answer)` the next one.
"""
