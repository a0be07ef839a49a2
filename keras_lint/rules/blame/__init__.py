"""Which line to mend, where it is not the one that Keras trips over."""
