"""Interpreting one file: its body, then what nobody in it calls."""

from __future__ import annotations

from keras_lint.graph.trace import Trace
from keras_lint.interp import (
    builtins,
    comprehensions,
    displays,
    expressions,
    instances,
    loops,
    objects,
    program,
    statements,
    trying,
)
from keras_lint.interp.builtins import containers, numbers, texts
from keras_lint.interp.frame import Frame
from keras_lint.interp.machine import Machine
from keras_lint.interp.mishaps import internal
from keras_lint.interp.project import Project, run_body
from keras_lint.interp.scope import Scope
from keras_lint.interp.signals import OutOfFuel
from keras_lint.interp.spending import FUEL
from keras_lint.interp.uncalled import call_uncalled
from keras_lint.interp.walking import Nodes
from keras_lint.layers.keras_version import KerasVersion

KINDS = (expressions, displays, comprehensions, statements, loops, trying)
"""The modules that enter how expressions and statements are done."""
BEHAVIOURS = (builtins, objects, instances, containers, numbers, texts)
"""The modules that register what values do."""


def interpret(
    form: program.Module, nodes: Nodes, path: str, keras: KerasVersion, project: Project
) -> Trace:
    """Run a file's program form, of these nodes; return what it brings to light. Never raises."""
    machine = Machine(keras, project)
    scope = Scope("module")
    scope.names["__name__"] = "__main__"
    scope.names["__file__"] = path
    machine.frames.append(Frame(path, scope))
    try:
        run_body(machine, form)
        call_uncalled(machine, nodes, scope)
    except OutOfFuel:
        machine.unknown("the program runs for longer than it can be followed")
    except RecursionError:
        machine.unknown("the program nests too deeply to be followed")
    except Exception as error:
        machine.unknown(internal(error))
    machine.trace.spent = FUEL - machine.fuel
    return machine.trace
