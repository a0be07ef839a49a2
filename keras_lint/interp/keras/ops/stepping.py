"""`K.rnn`: a function of the program, called on each step of a sequence and what it kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.tensor import Tensor
from keras_lint.interp.arrays.reading import argument
from keras_lint.interp.keras.lambdas import INSIDE, placeholders, shapes_in
from keras_lint.interp.keras.tensors import shape_of
from keras_lint.interp.library import known
from keras_lint.interp.values import Bound, CallArguments, Function, Unknown, Value
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

OTHER_LAYOUT = {"time_major", "return_all_outputs", "zero_output_for_mask"}


@known("keras.backend.rnn")
def rnn(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The last output, those of all steps, and the states: as the function gives them for one."""
    step = argument(arguments, 0, "step_function")
    shape = shape_of(argument(arguments, 1, "inputs"))
    states = argument(arguments, 2, "initial_states")
    usual = len(arguments.positional) < 9 and not OTHER_LAYOUT & {*arguments.keywords}
    known_states = isinstance(states, (list, tuple)) and isinstance(step, (Function, Bound))
    if shape is None or shape.rank < 2 or not usual or not known_states:
        return Unknown("a loop over steps that are not known")
    constants = argument(arguments, 5, "constants", default=None)
    kept = [*states, *(constants if isinstance(constants, (list, tuple)) else ())]
    made = machine.call_with(step, Tensor(shape.drop(1), lost=INSIDE), kept)
    if not isinstance(made, (list, tuple)) or len(made) != 2:
        return Unknown("what is made of a step is not known")
    last = shapes_in(made[0])
    if not isinstance(last, Shape) or not last.rank:
        return Unknown("what is made of a step is not known")
    steps = Shape((last[0], shape[1], *last[1:]))
    return (placeholders(last), placeholders(steps), made[1])
