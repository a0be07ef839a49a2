"""`python -m keras_lint`."""

import sys

from keras_lint.cli import main

if __name__ == "__main__":
    sys.exit(main())
