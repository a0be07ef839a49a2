"""How a layer call's output shape and weights come about, in numbers."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.graph.tensor import Node
from keras_lint.layers.base import Layer
from keras_lint.report.counting import count_formula, factors, written
from keras_lint.rules.words import count
from keras_lint.shapes.dim import is_free
from keras_lint.shapes.shape import Shape, ShapeTree, branches, leaves
from keras_lint.shapes.window import Window

_MAX_TERMS = 12


def explain(node: Node) -> Iterator[str]:
    """Yield the lines that explain a call."""
    layer = node.layer
    name = f" `{layer.name}`" if layer.name else ""
    yield f"{layer.class_name or type(layer).__name__}{name}, Keras {layer.keras}"
    yield f"  input:   {shape_text(node.input_shapes)}"
    yield f"  output:  {shape_text(node.output_shapes)}"
    yield from (f"  {line}" for line in _size_lines(node))
    yield f"  weights: {_weights(layer)}"
    for weight in layer.own_weights or ():
        trained = "" if weight.trained else ", not trained"
        yield f"    {weight.name} {weight.shape}{trained}"
    total, trainable = layer.count_params(), layer.count_trainable()
    if isinstance(total, int) and isinstance(trainable, int) and total != trainable:
        yield f"    {trainable:,} trained, {total - trainable:,} not"


def shape_text(tree: ShapeTree) -> str:
    """Write the shape of one tensor or of a nest of them."""
    if tree is None:
        return "unknown"
    if isinstance(tree, Shape):
        return str(tree)
    return ", ".join("unknown" if shape is None else str(shape) for shape in leaves(tree))


def _size_lines(node: Node) -> Iterator[str]:
    shape, listed = node.input_shapes, branches(node.input_shapes)
    if isinstance(shape, Shape):
        for window in node.layer.windows(shape):
            yield f"axis {window.axis}:  {window_formula(window, shape)}"
        if node.layer.class_name == "Flatten" and shape.rank > 2:
            yield f"axis 1:  {factors(shape[1:])} = {written(shape.drop(0).size)}"
    elif listed is not None and node.layer.class_name == "Concatenate":
        yield from _joined([one for one in listed if isinstance(one, Shape)], node)


def window_formula(window: Window, shape: Shape) -> str:
    """Write an output size: `(109 - 2) // 2 + 1 = 54`, and what is never read."""
    length = shape[window.axis]
    size = "None" if is_free(length) else written(length)
    result = "None" if is_free(length) else written(window.output(length))
    stride, extent = written(window.stride), written(window.extent)
    if window.padding != "valid":
        return f"ceil({size} / {stride}) = {result}, {window.padding} padding"
    spread = ""
    if window.dilation != 1:
        spread = f", {extent} = {window.dilation}·({window.size} - 1) + 1"
    lost = window.discarded(length)
    unread = f", {count(lost, 'position')} left over" if isinstance(lost, int) and lost else ""
    return f"({size} - {extent}) // {stride} + 1 = {result}{spread}{unread}"


def _joined(shapes: list[Shape], node: Node) -> Iterator[str]:
    axis = node.layer.args.get("axis")
    if isinstance(axis, int) and shapes and all(-one.rank <= axis < one.rank for one in shapes):
        sizes = [one[axis] for one in shapes]
        total = sizes[0]
        for size in sizes[1:]:
            total = total + size
        result = "None" if is_free(total) else written(total)
        terms = " + ".join("None" if is_free(size) else written(size) for size in sizes)
        yield f"axis {axis % shapes[0].rank}:  {terms} = {result}"


def _weights(layer: Layer) -> str:
    """Write the count's formula; that of a layer of layers adds up what they have."""
    weights = layer.all_weights()
    if weights is None:
        return "not known"
    if not layer.sublayers():
        return count_formula(weights)
    counts = [one.count_params() for one in layer.sublayers()]
    known = [written(one) for one in counts if one is not None and one != 0]
    total = layer.count_params()
    if total is None or len(known) > _MAX_TERMS or len(known) < 2:
        return count_formula(weights) if len(weights) <= _MAX_TERMS else written(total or 0)
    return f"{' + '.join(known)} = {written(total)}"
