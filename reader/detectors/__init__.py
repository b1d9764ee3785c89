"""The detectors, in a folder for each family. `registry.py` lists them all."""
