"""The kernel of the interpreter: expressions are evaluated, statements carried out, by their kind.

How each kind is done is entered in the tables by the modules that do it: `expressions` and
`comprehensions`, `statements`, `loops` and `trying`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from keras_lint.interp.mishaps import forget, internal
from keras_lint.interp.signals import Signal

if TYPE_CHECKING:
    from keras_lint.interp import program
    from keras_lint.interp.machine import Machine
    from keras_lint.interp.signals import Completion
    from keras_lint.interp.values import Value

Evaluator: TypeAlias = "Callable[[Machine, Any], Value]"
Executor: TypeAlias = "Callable[[Machine, Any], Completion | None]"
"""Returns None where control goes on to the next statement, else what its block ends in."""

EVALUATORS: dict[type[program.Expr], Evaluator] = {}
EXECUTORS: dict[type[program.Stmt], Executor] = {}


def evaluate(machine: Machine, node: program.Expr) -> Value:
    """Return the value of an expression in the running frame."""
    return EVALUATORS[type(node)](machine, node)


def execute(machine: Machine, block: program.Block) -> Completion | None:
    """Run a block's statements until one ends it."""
    frame = machine.frames[-1]
    for statement in block:
        machine.spend()
        frame.statement = statement.index
        try:
            completion = EXECUTORS[type(statement)](machine, statement)
        except Signal:
            raise
        except RecursionError:
            if len(machine.frames) > 1:
                raise
            forget(machine, statement, "what nests too deeply to be followed")
            continue
        except Exception as error:
            forget(machine, statement, internal(error))
            continue
        if completion is not None:
            return completion
    return None
