"""Configuration: what the program gets when nobody gives it anything else."""

from __future__ import annotations

import pytest

from tests.interp.probe import units

CASES = {
    "argparse": "import argparse\np = argparse.ArgumentParser()\np.add_argument('--hidden-size', type=int, default=7)\nn = p.parse_args().hidden_size",
    "argparse with a text as default": "import argparse\np = argparse.ArgumentParser()\np.add_argument('--k', type=int, default='7')\nargs = p.parse_args()\nn = args.k",
    "argparse in a group": "import argparse\np = argparse.ArgumentParser()\ng = p.add_argument_group('net')\ng.add_argument('-k', '--kk', default=7)\nn = vars(p.parse_args())['kk']",
    "a flag that is not set": "import argparse\np = argparse.ArgumentParser()\np.add_argument('--big', action='store_true')\nn = 9 if p.parse_args().big else 7",
    "set_defaults": "import argparse\np = argparse.ArgumentParser()\np.set_defaults(k=7)\nn = p.parse_args([]).k",
    "os.environ.get": "import os\nn = int(os.environ.get('UNITS', '7'))",
    "strtobool": "from distutils.util import strtobool\nn = 9 if strtobool('0') else 7",
    "os.getenv": "import os\nn = int(os.getenv('UNITS', 7))",
    "a dict": "CONFIG = {'net': {'units': 7}}\nn = CONFIG['net'].get('units', 9)",
    "a dict as keywords": "CONFIG = {'k': 7}\ndef f(k):\n    return k\nn = f(**CONFIG)",
    "a literal for eval": "import argparse\np = argparse.ArgumentParser()\np.add_argument('--layers', default='[7,4]')\nn = eval(p.parse_args().layers)[0]",
    "a literal": "import ast\nn = ast.literal_eval('{\"k\": (7, None)}')['k'][0]",
    "what eval names": "k = 7\nn = eval('k') if eval('True') else 9",
    "a class": "class Config:\n    K = 3\nclass Mine(Config):\n    K = 7\nn = Mine.K",
    "a dataclass": "from dataclasses import dataclass\n@dataclass\nclass C:\n    k: int = 7\nn = C().k",
    "JSON in the source": "import json\nn = json.loads('{\"net\": {\"units\": [7]}}')['net']['units'][0]",
    "absl.flags": "from absl import flags\nFLAGS = flags.FLAGS\nflags.DEFINE_integer('k', 7, 'units')\nn = FLAGS.k",
    "absl.flags, defined with a holder": "from absl import flags\nK = flags.DEFINE_integer('k', 7, 'units')\nn = K.value",
}  # fmt: skip


@pytest.mark.parametrize("what", CASES)
def test_defaults(what: str) -> None:
    assert units(CASES[what]) == 7


UNKNOWN = {
    "a required argument": "import argparse\np = argparse.ArgumentParser()\np.add_argument('k', type=int)\nn = p.parse_args().k",
    "a required flag": "from absl import flags\nK = flags.DEFINE_integer('k', None, 'units')\nflags.mark_flag_as_required('k')\nn = K.value",
    "a flag set on a condition": "import os\nfrom absl import flags\nK = flags.DEFINE_integer('k', 7, 'units')\nif os.listdir('.'):\n    flags.FLAGS.k = 8\nn = K.value",
    "JSON of a file": "import json\nn = json.load(open('config.json'))['k']",
    "os.environ": "import os\nn = int(os.environ['K'])",
    "input": "n = int(input())",
    "a computation for eval": "n = eval('3 + 4')",
    "random numbers": "import random\nn = random.randint(1, 9)",
    "the time": "import time\nn = int(time.time())",
}  # fmt: skip


@pytest.mark.parametrize("what", UNKNOWN)
def test_what_stands_nowhere_is_unknown(what: str) -> None:
    assert isinstance(units(UNKNOWN[what]), str)
