"""What an error tells: kind, numbers, the argument to blame, and what to do."""

from __future__ import annotations

from typing import Any

import pytest

from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import create
from keras_lint.shapes.dim import symbol
from keras_lint.shapes.shape import Shape

V2_2, V2_15, V3 = KerasVersion
BATCH = symbol("batch", free=True)


def shape(*sizes: int) -> Shape:
    return Shape((BATCH, *sizes))


def refusal(
    name: str, *args: object, inputs: Any = (), keras: KerasVersion = V3, **keywords: object
) -> LayerError:
    try:
        layer = create(name, args, keywords, keras)
        assert layer is not None
        for one in inputs:
            layer(one)
    except LayerError as error:
        return error
    return pytest.fail(f"{name} was accepted")


def test_a_misspelt_argument() -> None:
    error = refusal("Conv2D", 8, kernal_size=3)
    assert (error.kind, error.argument) == ("invalid-argument", "kernal_size")
    assert error.hint == "Did you mean `kernel_size`?"


def test_a_keras_1_argument_is_named_in_today_s_spelling() -> None:
    error = refusal("Conv2D", 8, 3, border_mode="same")
    assert error.hint == "Did you mean `padding`?"
    layer = create("Convolution2D", (8, 3, 3), {"border_mode": "same", "dim_ordering": "tf"}, V2_2)
    assert layer is not None
    assert layer(shape(28, 28, 1)) == (BATCH, 28, 28, 8)
    assert layer.count_params() == 80


@pytest.mark.parametrize(
    ("args", "keywords", "argument"),
    [((), {}, "units"), ((3,), {"units": 4}, "units"), (range(20), {}, None)],
)
def test_missing_double_and_too_many(
    args: Any, keywords: dict[str, object], argument: str | None
) -> None:
    error = refusal("Dense", *args, **keywords)
    assert (error.kind, error.argument) == ("invalid-argument", argument)


def test_positions_that_keras_2_2_does_not_take() -> None:
    assert refusal("Dense", 3, "relu", keras=V2_2).message == (
        "Dense takes only `units` by position, not 2 arguments."
    )


def test_an_unknown_activation() -> None:
    error = refusal("Dense", 3, activation="Relu")
    assert error.argument == "activation"
    assert error.hint == "Did you mean 'relu'?"
    assert refusal("Dense", 3, activation="swish", keras=V2_2).argument == "activation"


def test_a_missing_channel_axis() -> None:
    error = refusal("Conv2D", 8, 3, inputs=[shape(28, 28)])
    assert error.kind == "input-rank"
    assert error.expected == "4 axes"
    assert error.hint is not None
    assert "Reshape((28, 28, 1))" in error.hint


def test_a_kernel_larger_than_its_input() -> None:
    error = refusal("Conv2D", 8, (3, 5), inputs=[shape(28, 4, 3)])
    assert (error.kind, error.argument) == ("empty-output", "kernel_size")
    assert "window of 5 over axis 2, which is only 4 long" in error.message
    assert refusal("MaxPooling2D", inputs=[shape(1, 8, 3)]).argument == "pool_size"
    swapped = refusal("Conv2D", 8, 5, inputs=[shape(3, 64, 64)])
    assert swapped.hint is not None
    assert "channels_first" in swapped.hint


def test_groups() -> None:
    error = refusal("Conv2D", 9, 3, groups=3, inputs=[shape(28, 28, 4)])
    assert (error.kind, error.argument) == ("input-dimension", "groups")
    assert refusal("Conv2D", 8, 3, groups=3).kind == "invalid-argument"


def test_reuse_on_another_number_of_features() -> None:
    error = refusal("Dense", 3, inputs=[shape(4), shape(5)])
    assert error.kind == "input-dimension"
    assert "built for 4 on axis -1" in error.message


def test_a_u_net_that_misses_by_one() -> None:
    error = refusal("Concatenate", inputs=[[shape(24, 24, 8), shape(25, 24, 8)]])
    assert (error.kind, error.input_index) == ("merge-shapes", 1)
    assert "axis 1 is 25 long there and 24 here" in error.message
    assert error.hint is not None
    assert error.hint.startswith("25 is odd")
    assert refusal("Add", inputs=[[shape(3, 4), shape(3, 5)]]).input_index == 1


def test_a_reshape_that_does_not_fit() -> None:
    error = refusal("Reshape", (7, 7), inputs=[shape(50)])
    assert (error.kind, error.argument) == ("reshape-size", "target_shape")
    assert (error.expected, error.actual) == ("49 values", "50 values")


def test_an_axis_that_is_left_open() -> None:
    open_height = Shape((BATCH, symbol("height", free=True), 3))
    assert refusal("Flatten", inputs=[open_height], keras=V2_2).kind == "input-dimension"
    assert refusal("PReLU", inputs=[open_height]).kind == "input-dimension"


def test_a_list_where_one_tensor_belongs() -> None:
    assert refusal("Dense", 3, inputs=[[shape(4)]]).hint == "Pass the tensor itself."
    assert refusal("Add", inputs=[shape(4)]).kind == "merge-shapes"
