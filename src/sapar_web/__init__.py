"""The site: terms, stays and balances that all four parties share, on what `sapar` holds true."""
