"""How the shipped wording model was made: build spun text, train, export, evaluate, calibrate.

Nothing in the program imports this package. It needs the extra `training`.
"""
