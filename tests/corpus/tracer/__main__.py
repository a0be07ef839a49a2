"""Trace one program: `python -m tests.corpus.tracer PROGRAM --root FOLDER --out FILE`."""

import argparse
import json
import os
import runpy
import signal
import sys
import tempfile
import traceback


def main() -> None:
    """Run the program under the recorder and write what it built as JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--root", required=True, help="folder of the sources to be recorded")
    parser.add_argument("--inside", default="", help="record only below this folder of the root")
    parser.add_argument("--out", required=True)
    parser.add_argument("--time-limit", type=int, default=300)
    parser.add_argument("--stand-in", action="append", default=[], metavar="MODULE")
    parser.add_argument("--neutralise", action="append", default=[], metavar="MODULE:FUNCTION")
    options = parser.parse_args()
    program, root, out = (
        os.path.realpath(path) for path in (options.program, options.root, options.out)
    )
    _leave_home()
    sys.path[0:1] = [os.path.dirname(program), root]

    from . import api, datasets, stand_ins, stubs
    from .record import Recorder

    stand_ins.install(options.stand_in)
    datasets.install()
    stubs.install(options.neutralise)
    recorder = Recorder(root, options.inside, program)
    recorder.install()
    error = _run(program, options.time_limit)
    trace = {
        "keras": api.VERSION,
        "clean": error is None,
        "error": error,
        "models": recorder.models(),
    }
    with open(out, "w") as file:
        json.dump(trace, file)


def _leave_home() -> None:
    """Work in a scratch folder, with Keras's default settings and little output."""
    scratch = tempfile.mkdtemp(prefix="trace-")
    os.environ.update(
        HOME=scratch,
        KERAS_HOME=scratch,
        TF_CPP_MIN_LOG_LEVEL="3",
        CUDA_VISIBLE_DEVICES="",
        MPLBACKEND="Agg",
    )
    os.chdir(scratch)


def _run(program: str, time_limit: int):
    """Run the program; what stopped it in one line, or None."""
    sys.argv = [program]
    signal.signal(signal.SIGALRM, _out_of_time)
    signal.alarm(time_limit)
    try:
        runpy.run_path(program, run_name="__main__")
    except SystemExit as stop:
        return None if not stop.code else f"SystemExit: {stop.code}"
    except BaseException as error:
        traceback.print_exc()
        line = traceback.format_exception_only(type(error), error)[-1].strip()
        return line.splitlines()[0][:200]
    finally:
        signal.alarm(0)
    return None


def _out_of_time(signum, frame):
    raise TimeoutError("time limit reached")


main()
