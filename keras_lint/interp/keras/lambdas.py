"""`Lambda`: a function of the program as a layer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from keras_lint.graph.tensor import Tensor, TensorTree, flatten
from keras_lint.interp import program
from keras_lint.interp.keras.construct import adopt, declared_shapes, sizes_of
from keras_lint.interp.keras.layers import static_shape
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.library import known
from keras_lint.interp.signals import Raised
from keras_lint.interp.values import Array, Bound, CallArguments, Function, Value
from keras_lint.interp.walking import walk
from keras_lint.layers.arguments import Arguments, written
from keras_lint.layers.base import Layer, Taking
from keras_lint.layers.core.lambda_layer import stated_shape
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.shapes.dim import Expr
from keras_lint.shapes.shape import Shape, ShapeTree, leaves

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

INSIDE = "inside a layer"
POOLING = {"mean", "sum", "max", "average", "reduce_mean", "reduce_sum", "reduce_max"}
"""Functions that make one of several steps."""
BY_KERAS = ("mask", "training")
"""What a Lambda gives its function where that asks for it."""


class LambdaLayer(Layer):
    """A function as a layer; its output's shape is found by following the function."""

    class_name = "Lambda"
    called_on: ClassVar[Taking] = "anything"

    def __init__(self, arguments: Arguments, machine: Machine) -> None:
        super().__init__(arguments)
        self._machine = machine
        self.own_weights = ()

    @property
    def pools(self) -> bool:
        """Whether the function sums or averages and takes no mask that says what to leave out."""
        function = self.arguments.get("function")
        if not isinstance(function, Function) or self.arguments.get("mask") is not None:
            return False
        body = function.body if isinstance(function.body, tuple) else (function.body,)
        named = {node.attr for node in walk(body) if isinstance(node, program.Attribute)}
        return bool(named & POOLING) and all(one.name != "mask" for one in function.parameters)

    @property
    def subtracts(self) -> bool:
        """Whether the function takes something that is no number from another."""
        function = self.arguments.get("function")
        nodes = list(walk(function.body)) if isinstance(function, Function) else []
        return any(
            isinstance(one, program.BinOp)
            and one.op == "-"
            and not any(isinstance(side, program.Const) for side in (one.left, one.right))
            for one in nodes
        ) or any(isinstance(one, program.Attribute) and one.attr == "subtract" for one in nodes)

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        """Follow the function; what is stated of its output is believed, in Keras 3 unseen."""
        stated = None if self.traced else self._stated(inputs)
        if stated is not None and self.keras == KerasVersion.V3:
            return stated
        function = self.arguments.get("function")
        extra = self.arguments.get("arguments")
        keywords = dict(extra) if isinstance(extra, dict) else {}
        self._check_parameters(function, keywords)
        self._check_names(function, inputs)
        result = follow(self._machine, function, inputs, keywords)
        if stated is not None or result is not None:
            return result if stated is None else stated
        return self._declared_shape(self.arguments.get("output_shape"), inputs)

    def _check_parameters(self, function: Value, keywords: dict[str, Value]) -> None:
        """Refuse a function of several parameters: a Lambda gives it its inputs as one."""
        if not isinstance(function, Function) or self.keras is not KerasVersion.V3:
            return
        needed = [
            one.name
            for one in function.parameters
            if one.kind in ("plain", "posonly")
            and one.default is None
            and one.name not in (*keywords, *BY_KERAS)
        ]
        if len(needed) > 1 and function.owner is None:
            raise LayerError(
                "invalid-argument",
                f"A Lambda gives its function one argument, but this one takes {len(needed)}: "
                f"{', '.join(needed)}.",
                argument="function",
                position=0,
                hint=f"Take one list of tensors: lambda {needed[0]}s: … {needed[0]}s[0] …",
                raises=TypeError,
            )

    def _check_names(self, function: Value, inputs: ShapeTree) -> None:
        """Refuse one tensor where the function takes several: it cannot be taken apart."""
        single = isinstance(inputs, Shape) and self.keras is KerasVersion.V3
        names = _names_of_input(function) if single and isinstance(function, Function) else 0
        if names > 1:
            raise LayerError(
                "output-count",
                f"The function takes {names} tensors, but the Lambda is called on one.",
                expected=f"a list of {names} tensors",
                actual="one tensor",
                input_index=0,
                hint="Put them into one list: layer([a, b]).",
                raises=NotImplementedError,
            )

    def _stated(self, inputs: ShapeTree) -> ShapeTree:
        """Return what `output_shape` states, or the function that is given for it."""
        function = self.arguments.get("output_shape")
        if not isinstance(function, (Function, Bound)) or self.keras == KerasVersion.V2_15:
            return stated_shape(self.arguments, inputs)
        try:
            arguments = CallArguments([static_shape(inputs)])
            return declared_shapes(self._machine.call(function, arguments))
        except Raised:
            return None

    def _declared_shape(self, declared: Value, inputs: ShapeTree) -> ShapeTree:
        first = leaves(inputs)[0] if leaves(inputs) else None
        if isinstance(declared, (tuple, list)) and first is not None and first.rank:
            shape = sizes_of(tuple(declared), self.name, batch=False)
            return None if shape is None else shape.replace(0, first[0])
        return None


def _names_of_input(function: Function) -> int:
    """Count the names that a function first of all gives to the items of its argument."""
    first = function.parameters[0].name if function.parameters else ""
    for one in function.body if isinstance(function.body, tuple) else ():
        if isinstance(one, program.Assign) and one.value == program.Name(first):
            target = one.targets[0]
            names = target.elts if isinstance(target, program.TupleExpr) else ()
            return 0 if any(isinstance(name, program.Starred) for name in names) else len(names)
        if not isinstance(one, program.ExprStmt):
            break
    return 0


def follow(
    machine: Machine, function: Value, inputs: ShapeTree, keywords: dict[str, Value]
) -> ShapeTree:
    """Call a function of the program on tensors of these shapes; None where it is not known."""
    state = keras_state(machine)
    state.inside += 1
    try:
        returned = machine.call(function, CallArguments([placeholders(inputs)], keywords))
    except Raised:
        return None
    finally:
        state.inside -= 1
    return shapes_in(returned)


def placeholders(shapes: ShapeTree) -> TensorTree:
    """Return tensors of these shapes that stand for a layer's inputs inside of it."""
    if shapes is None or isinstance(shapes, Shape):
        return Tensor(shapes, lost=INSIDE)
    if isinstance(shapes, dict):
        return {key: placeholders(one) for key, one in shapes.items()}
    parts = [placeholders(one) for one in shapes]
    return tuple(parts) if isinstance(shapes, tuple) else parts


def shapes_in(value: Value) -> ShapeTree:
    """Return the shapes of the tensors that a value holds, None where there are none."""
    if isinstance(value, (Tensor, Array)):
        return value.shape
    if isinstance(value, Expr):
        return Shape()
    if isinstance(value, dict):
        return {str(key): shapes_in(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)) and value:
        parts = [shapes_in(one) for one in value]
        return tuple(parts) if isinstance(value, tuple) else parts
    return None


@known("keras.layers.Lambda")
def make_lambda(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`Lambda(function, output_shape, mask, arguments)`."""
    names = ("function", "output_shape", "mask", "arguments")
    given = dict(zip(names, arguments.positional, strict=False)) | arguments.keywords
    refusal = None if arguments.open else _refused(given, machine.keras)
    if refusal is not None:
        return machine.fail(refusal, place)
    bound = Arguments("Lambda", machine.keras, given, frozenset(given))
    try:
        layer = LambdaLayer(bound, machine)
    except LayerError as error:
        return machine.fail(error, place)
    adopt(machine, layer, place)
    return layer


def _refused(given: dict[str, Value], keras: KerasVersion) -> LayerError | None:
    """Return the error for a Lambda without a function; Keras 2.2 takes anything for one."""
    if "function" not in given:
        message = "Lambda needs the argument `function`, which is not given."
        return LayerError("invalid-argument", message)
    function = given["function"]
    is_literal = function is None or isinstance(function, (str, int, float, list, dict))
    if keras > KerasVersion.V2_2 and is_literal:
        message = f"Lambda takes a function as `function`, not {written(function)}."
        return LayerError("invalid-argument", message, argument="function", position=0)
    return None


__all__ = ["LambdaLayer", "flatten", "follow", "placeholders", "shapes_in"]
