"""Random calls of the functions on tensors, written as source.

Every function that we model and whose signature is known is drawn. What an argument is drawn from
goes by its name, which the libraries use alike: `axis` is an axis of the tensor drawn before it.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from keras_lint.interp.externals import load_library
from keras_lint.interp.keras.ops.signatures import functions
from keras_lint.interp.library import handler_of

SPACES = ("keras.ops", "keras.random", "keras.backend", "tensorflow")
LEFT_OUT = frozenset(
    # They give no tensors, set something for all that follows, or take functions.
    """
    keras.backend.backend keras.backend.floatx keras.backend.epsilon keras.backend.function
    keras.backend.get_session keras.backend.image_data_format keras.backend.in_test_phase
    keras.backend.in_train_phase keras.backend.int_shape keras.backend.learning_phase
    keras.backend.set_epsilon keras.backend.set_floatx keras.backend.set_image_data_format
    keras.backend.set_learning_phase keras.backend.set_session keras.backend.shape
    keras.backend.switch keras.backend.update keras.backend.clear_session keras.ops.cond
    keras.ops.is_tensor keras.ops.shape tensorflow.cond tensorflow.get_logger
    tensorflow.disable_eager_execution tensorflow.enable_eager_execution tensorflow.function
    tensorflow.is_tensor tensorflow.random.set_seed tensorflow.reset_default_graph
    tensorflow.set_random_seed tensorflow.shape
    """.split()
)


WHOLE = ("bitwise", "left_shift", "right_shift", "gcd", "lcm")
"""Beginnings of the names of functions that take whole numbers."""


@dataclass
class Draw:
    """One call under way: the shapes of the tensors drawn so far."""

    choose: random.Random
    function: str
    zeros: str
    shapes: list[tuple[int, ...]] = field(default_factory=list)

    @property
    def shape(self) -> tuple[int, ...]:
        """The first tensor's shape, or one of our own where there is none."""
        return self.shapes[0] if self.shapes else (2, 3, 4)

    def tensor(self, shape: tuple[int, ...], dtype: str = "float32") -> str:
        """Write a tensor of zeros."""
        self.shapes.append(shape)
        return f'{self.zeros}({shape}, dtype="{dtype}")'

    def any_shape(self, least: int = 1, most: int = 4) -> tuple[int, ...]:
        """Draw a shape."""
        rank = self.choose.randint(least, most)
        return tuple(self.choose.randint(1, 5) for _ in range(rank))


def _first(draw: Draw) -> str:
    name = draw.function.rpartition(".")[2]
    if "image" in draw.function or "space" in name or "pool" in name or "patches" in name:
        return draw.tensor((2, 4 * draw.choose.randint(1, 3), 4 * draw.choose.randint(1, 3), 4))
    if name.startswith("logical"):
        return draw.tensor(draw.any_shape(), "bool")
    if name.startswith(WHOLE):
        return draw.tensor(draw.any_shape(), "int32")
    if name in ("bartlett", "blackman", "hamming", "hanning", "kaiser"):
        return str(draw.choose.randint(2, 9))
    if name in ("det", "logdet", "slogdet"):
        return draw.tensor((*draw.any_shape(0, 2), 3, 3))
    if "crossentropy" in name and name.startswith("categorical"):
        return draw.tensor((*draw.any_shape(1, 2), 4))
    if "matmul" in name or "dot" in name or "linalg" in draw.function:
        return draw.tensor(draw.any_shape(2, 3))
    return draw.tensor(draw.any_shape())


def _second(draw: Draw) -> str:
    name, shape = draw.function.rpartition(".")[2], draw.shape
    kind = "bool" if name.startswith("logical") else "float32"
    if name.startswith(WHOLE):
        kind = "int32"
    if "attention" in name or name.startswith("categorical"):
        return draw.tensor(shape)
    if "matmul" in name:
        return draw.tensor((*shape[:-2], shape[-1], draw.choose.randint(1, 5)))
    if name == "dot":
        return draw.tensor((*draw.any_shape(0, 1), shape[-1], draw.choose.randint(1, 5)))
    if "dot" in name:
        return draw.tensor((*shape[:-2], shape[-1], 3) if len(shape) > 2 else shape)
    alike = tuple(size if draw.choose.random() < 0.7 else 1 for size in shape)
    return draw.tensor(alike[draw.choose.randint(0, len(alike) - 1) :], kind)


def _several(draw: Draw) -> str:
    name, shape = draw.function.rpartition(".")[2], draw.any_shape(1, 3)
    count = draw.choose.randint(1, 3)
    if name in ("concatenate", "concat", "vstack", "hstack") and draw.choose.random() < 0.3:
        shape = (draw.choose.randint(1, 4), *shape[1:])
    return "[" + ", ".join(draw.tensor(shape) for _ in range(count)) + "]"


def _axis(draw: Draw) -> str:
    rank = len(draw.shape)
    drawn = draw.choose.random()
    if drawn < 0.15:
        return "None"
    if drawn < 0.35 and rank > 1:
        return str(tuple(sorted(draw.choose.sample(range(rank), 2))))
    return str(draw.choose.randint(-rank, rank - 1))


def _new_axis(draw: Draw) -> str:
    rank = len(draw.shape)
    return str(draw.choose.randint(-rank - 1, rank))


def _target(draw: Draw) -> str:
    sizes, total = list(draw.shape), 1
    name = draw.function.rpartition(".")[2]
    if name in ("slice", "sliced"):
        return str(tuple(draw.choose.randint(1, size) for size in sizes))
    if "reshape" not in name:
        return str(tuple(draw.any_shape()) if name != "broadcast_to" else (3, *sizes))
    draw.choose.shuffle(sizes)
    for size in sizes:
        total *= size
    if draw.choose.random() < 0.5:
        sizes[draw.choose.randrange(len(sizes))] = -1
    return draw.choose.choice((str(tuple(sizes)), str(sizes), "-1", f"({total},)"))


def _permutation(draw: Draw) -> str:
    order = list(range(len(draw.shape)))
    draw.choose.shuffle(order)
    return str(order)


def _indices(draw: Draw) -> str:
    name = draw.function.rpartition(".")[2]
    if name == "gather_nd":
        return f'{draw.zeros}({(2, draw.choose.randint(1, len(draw.shape)))}, dtype="int32")'
    if "along" in name:
        return f'{draw.zeros}({draw.shape}, dtype="int32")'
    written = f'{draw.zeros}({draw.any_shape(0, 2)}, dtype="int32")'
    if not draw.shapes:
        return draw.tensor(draw.any_shape(1, 3), "int32")
    return written


def _one_hot_input(draw: Draw) -> str:
    return draw.tensor(draw.any_shape(1, 3), "int32")


def _parts(draw: Draw) -> str:
    return draw.choose.choice(("1", "2", "[1, 1]", "[1]", "3"))


def _widths(draw: Draw) -> str:
    pairs = [(draw.choose.randint(0, 2), draw.choose.randint(0, 2)) for _ in draw.shape]
    return str(pairs)


def _repeats(draw: Draw) -> str:
    if draw.function.endswith("tile"):
        return str([draw.choose.randint(1, 3) for _ in draw.shape])
    return str(draw.choose.randint(1, 3))


def _flag(draw: Draw) -> str:
    return draw.choose.choice(("True", "False"))


def _window(draw: Draw) -> str:
    if draw.function.startswith("tensorflow.image.extract"):
        return f"[1, {draw.choose.randint(1, 3)}, {draw.choose.randint(1, 3)}, 1]"
    return draw.choose.choice(("2", "(2, 3)", "1", "3"))


def _padding(draw: Draw) -> str:
    return draw.choose.choice(("'VALID'", "'SAME'", "'valid'", "'same'"))


def _kernel(draw: Draw) -> str:
    if not draw.shapes:
        return draw.tensor((2, 8, 8, 4))
    return f"{draw.zeros}((3, 2, {draw.shape[-1]}, 5))"


def _condition(draw: Draw) -> str:
    return draw.tensor(draw.any_shape(1, 3), "bool")


def _equation(draw: Draw) -> str:
    draw.shapes.append((2, 3))
    return draw.choose.choice(
        (
            f"'ab,bc->ac', {draw.zeros}((2, 3)), {draw.zeros}((3, 4))",
            f"'abc->cab', {draw.zeros}((2, 3, 5))",
            f"'b...,b...->...', {draw.zeros}((2, 3, 5)), {draw.zeros}((2, 3, 5))",
            f"'...ij,...jk->...ik', {draw.zeros}((2, 3, 5)), {draw.zeros}((2, 5, 4))",
            f"'ab,bc', {draw.zeros}((2, 3)), {draw.zeros}((3, 4))",
            f"'abc,abd->a', {draw.zeros}((2, 3, 4)), {draw.zeros}((2, 3, 6))",
        )
    )


def _pool(*written: str) -> Callable[[Draw], str]:
    return lambda draw: draw.choose.choice(written)


def _mask(draw: Draw) -> str:
    rank = draw.choose.randint(1, len(draw.shape))
    return f'{draw.zeros}({draw.shape[:rank]}, dtype="bool")'


def _segments(draw: Draw) -> str:
    return f'{draw.zeros}(({draw.shape[0]},), dtype="int32")'


BY_NAME: dict[str, Callable[[Draw], str]] = {
    **dict.fromkeys(
        "x x1 a input inputs tensor input_tensor value features logits image images params data "
        "matrix variable arg from_tensor reference diagonal".split(),
        _first,
    ),
    **dict.fromkeys("x2 y b bias key output values_like".split(), _second),
    **dict.fromkeys("xs tensors values".split(), _several),
    **dict.fromkeys("axis axes dim reduction_indices".split(), _axis),
    **dict.fromkeys("shape newshape".split(), _target),
    **dict.fromkeys("perm pattern".split(), _permutation),
    **dict.fromkeys("paddings pad_width".split(), _widths),
    **dict.fromkeys("repeats multiples n rep k num_classes depth N M".split(), _repeats),
    **dict.fromkeys("num_rows num_columns num num_samples num_segments maxlen".split(), _repeats),
    **dict.fromkeys("keepdims keep_dims transpose_a transpose_b".split(), _flag),
    **dict.fromkeys(
        "pool_size ksize strides size kernel_size sizes rates dilation_rate dilations".split(),
        _window,
    ),
    "indices_or_sections": _parts,
    "num_or_size_splits": _parts,
    "padding": _padding,
    "kernel": _kernel,
    "filters": _kernel,
    "condition": _condition,
    "pred": _condition,
    "indices": _indices,
    "ids": _indices,
    "mask": _mask,
    "segment_ids": _segments,
    "lengths": lambda draw: draw.tensor(draw.any_shape(1, 2), "int32"),
    "labels": lambda draw: draw.tensor((3, 5)),
    "dtype": _pool("'float32'"),
    "start": _pool("0", "2"),
    "stop": _pool("7", "9"),
    "limit": _pool("7", "9"),
    "step": _pool("1", "3"),
    "delta": _pool("1", "3"),
    "block_size": _pool("2", "4"),
    "source": _axis,
    "destination": _axis,
    "axis1": _axis,
    "axis2": _axis,
    "batch_dims": _pool("0", "1"),
    "shift": _pool("1"),
    "fill_value": _pool("1.0"),
    "dims": lambda draw: str(draw.any_shape()),
    "begin": lambda draw: str([0] * len(draw.shape)),
    "start_indices": lambda draw: str([0] * len(draw.shape)),
    "x_min": _pool("0.0"),
    "x_max": _pool("1.0"),
    "min_value": _pool("0.0"),
    "max_value": _pool("1.0"),
    "clip_value_min": _pool("0.0"),
    "clip_value_max": _pool("1.0"),
    "height_factor": _pool("2", "3"),
    "width_factor": _pool("2", "3"),
    "subscripts": _equation,
    "equation": _equation,
    "target_height": _pool("5"),
    "target_width": _pool("7"),
    "mean": _pool("0.0"),
    "stddev": _pool("1.0"),
    **dict.fromkeys(
        "y abs_ predictions query sorted_sequence targets array target".split(), _first
    ),
    **dict.fromkeys("output_size window".split(), _window),
    "q": _pool("0.5", "[0.1, 0.5, 0.9]"),
    "bins": _pool("[0.0, 1.0, 2.0]"),
    "depthwise_kernel": _kernel,
    "pointwise_kernel": lambda draw: f"{draw.zeros}((1, 1, {5 * draw.shape[-1]}, 7))",
    "crop_height": _pool("2"),
    "offset_height": _pool("0"),
    "offset_width": _pool("0"),
    **dict.fromkeys("variables gamma beta var target y_true".split(), _first),
    **dict.fromkeys("level rate".split(), _pool("0.5")),
    "threshold": _pool("0.5"),
    "default_value": _pool("0.5"),
    "max_delta": _pool("0.1"),
    "lower": _pool("0.1"),
    "upper": _pool("0.2"),
    "message": _pool("'no'"),
    "num_lower": _pool("1"),
    "num_upper": _pool("1"),
    "t": _first,
    "input_": _first,
    "updates": _first,
    "data_format": _pool("'channels_last'", "'channels_first'"),
}
OPTIONAL = (
    "axis axes keepdims strides padding num batch_dims M num_columns transpose_a transpose_b step "
    "delta data_format rates dilation_rate dilations maxlen num_segments axis1 axis2 shape "
    "dim indexing stop limit"
).split()
"""Arguments with a default that are drawn now and then."""


def modelled() -> list[str]:
    """List the functions that can be drawn."""
    for library in ("keras", "tensorflow"):
        load_library(library)
    return [
        name
        for name in functions()
        if name.startswith(SPACES) and name not in LEFT_OUT and handler_of(name) is not None
    ]


def call(function: str, choose: random.Random) -> str | None:
    """Write a call of a function; None where an argument cannot be drawn."""
    zeros = "keras.ops.zeros" if function.startswith(("keras.ops", "keras.random")) else "tf.zeros"
    draw, last = Draw(choose, function, zeros), function.rpartition(".")[2]
    written: list[str] = []
    positional = True
    for row in functions()[function]:
        name, required = str(row[0]), len(row) == 1
        if name == "*":
            if function.endswith("meshgrid"):
                written += [draw.tensor((size,)) for size in draw.any_shape(1, 3)]
            positional = False
            continue
        chosen = last == "where" or (name in OPTIONAL and choose.random() < 0.5)
        if not required and (name == "name" or not chosen):
            positional = False
            continue
        pool = _pool_of(function, name)
        if pool is None:
            return None
        by_name = not positional or (
            choose.random() < 0.3 and name not in ("subscripts", "equation")
        )
        positional = positional and not by_name
        written.append(f"{name}={pool(draw)}" if by_name else pool(draw))
    shown = function.replace("tensorflow.", "tf.")
    return f"{shown}({', '.join(written)})"


def _pool_of(function: str, name: str) -> Callable[[Draw], str] | None:
    last = function.rpartition(".")[2]
    if last == "dot_product_attention" and name == "query":
        return lambda draw: draw.tensor((2, 5, 3, 4))
    if last == "dot_product_attention" and name == "value":
        return _second
    if last == "depthwise_conv" and name == "kernel":
        return lambda draw: f"{draw.zeros}((3, 2, {draw.shape[-1]}, 2))"
    if last == "separable_conv" and name == "depthwise_kernel":
        return lambda draw: f"{draw.zeros}((3, 2, {draw.shape[-1]}, 5))"
    if last == "rgb_to_grayscale" and name == "images":
        return lambda draw: draw.tensor((2, 5, 6, 3))
    if last == "multi_hot" and name == "inputs":
        return _one_hot_input
    if last == "searchsorted":
        return _first
    if last == "expand_dims" and name == "axis":
        return _new_axis
    if last == "one_hot" and name in ("x", "indices"):
        return _one_hot_input
    if last in ("add_n", "accumulate_n") or (
        last in ("stack", "fft", "fft2", "ifft2") and name in ("x", "values", "inputs")
    ):
        return _several
    if last in ("unstack", "split") and name == "values":
        return _first
    if name == "transpose" and last == "axes":
        return _permutation
    if last in ("resize", "resize_images") and name == "size":
        return _pool("(5, 6)")
    return BY_NAME.get(name)
