"""The article on its page: how it is set, marked, searched and overlooked."""
