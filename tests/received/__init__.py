"""What services and gateways send that is not quite what the API promises."""
