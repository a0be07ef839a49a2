"""What is not known gives unknown sizes, never a guess and never a crash."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import create, signature_of
from keras_lint.shapes.dim import Dim, is_free, substitute, symbol, symbols
from keras_lint.shapes.shape import Shape
from keras_lint.shapes.unknown import Unknown

V2_2, V2_15, V3 = KerasVersion
BATCH = symbol("batch", free=True)
IMAGE = Shape((BATCH, 28, 28, 3))

LAYERS = """
Activation AveragePooling2D Concatenate Conv1D Conv2D Conv2DTranspose Conv3D Cropping2D Dense
DepthwiseConv2D Dot Dropout ELU Embedding Flatten GaussianNoise GlobalMaxPooling2D LeakyReLU
MaxPooling2D Permute PReLU ReLU RepeatVector Reshape SeparableConv2D Softmax SpatialDropout2D
UpSampling1D UpSampling2D ZeroPadding2D
""".split()
INPUTS: tuple[Any, ...] = (
    Shape((BATCH,)),
    Shape((BATCH, 5)),
    Shape((BATCH, 7, 4)),
    IMAGE,
    Shape((BATCH, symbol("h", free=True), symbol("w"), 4)),
    None,
    [IMAGE, IMAGE],
    [IMAGE],
    [],
)


def unknown(name: str = "") -> Unknown:
    return Unknown("a test", name)


def build(name: str, *args: object, keras: KerasVersion = V3, **keywords: object) -> Any:
    layer = create(name, args, keywords, keras)
    assert layer is not None
    return layer


odd_values = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-3, 12),
        st.just(10**30),
        st.floats(),
        st.sampled_from(["same", "valid", "relu", "channels_first", "", "x", "33", b"\x01\x02"]),
        st.builds(unknown),
        st.just(object()),
        st.builds(lambda: symbol("k")),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.lists(inner, max_size=3).map(tuple),
        st.dictionaries(st.sampled_from([1, 2, "a"]), inner, max_size=2),
    ),
    max_leaves=4,
)


@given(
    st.sampled_from(LAYERS), st.sampled_from(list(KerasVersion)), st.sampled_from(INPUTS), st.data()
)
@settings(max_examples=800, deadline=None)
def test_only_layer_errors_are_raised(
    name: str, keras: KerasVersion, inputs: Any, data: st.DataObject
) -> None:
    signature = signature_of(name, keras)
    assert signature is not None
    names = [parameter.name for parameter in signature.parameters]
    chosen = data.draw(st.lists(st.sampled_from(names), unique=True, max_size=4)) if names else []
    sensible = {parameter.name: 3 for parameter in signature.parameters if parameter.required}
    keywords = {**sensible, **{one: data.draw(odd_values, label=one) for one in chosen}}
    message = ""
    try:
        layer = create(name, (), keywords, keras)
        assert layer is not None
        layer(inputs)
        layer.windows(inputs)
        layer.count_params()
        layer(inputs)
    except LayerError as error:
        message = str(error)
    assert "Unknown(" not in message


def test_an_unknown_width_is_a_symbol_in_shape_and_weights() -> None:
    width = unknown("width")
    layer = build("Dense", width)
    (_, size) = layer(Shape((BATCH, 10)))
    kernel, bias = layer.own_weights
    assert kernel.shape == (10, size)
    assert bias.shape == (size,)
    assert not is_free(size)
    assert layer.count_params() == 11 * size


def test_an_unknown_kernel_shares_its_symbols_between_weights_and_output() -> None:
    layer = build("Conv2D", 8, unknown("k"))
    shape = layer(IMAGE)
    kernel = layer.own_weights[0].shape
    assert shape[1] == 29 - kernel[0]
    assert shape[2] == 29 - kernel[1]
    assert kernel[0] != kernel[1]


@pytest.mark.parametrize("argument", ["padding", "strides", "dilation_rate", "kernel_size"])
def test_unknown_arguments_of_a_convolution_keep_the_channels(argument: str) -> None:
    arguments: dict[str, object] = {"filters": 8, "kernel_size": 3, argument: unknown()}
    layer = build("Conv2D", **arguments)
    shape = layer(IMAGE)
    assert shape[0] == BATCH
    assert shape[3] == 8
    assert all(not isinstance(size, int) and not is_free(size) for size in shape[1:3])


def test_unknown_padding_leaves_the_weights_known() -> None:
    layer = build("Conv2D", 8, 3, padding=unknown())
    layer(IMAGE)
    assert layer.count_params() == 224


def test_an_unknown_flag_leaves_the_count_unknown() -> None:
    layer = build("Dense", 8, use_bias=unknown())
    assert layer(Shape((BATCH, 10))) == (BATCH, 8)
    assert layer.count_params() is None


def test_an_unknown_data_format_leaves_everything_but_the_rank_unknown() -> None:
    layer = build("Conv2D", 8, 3, data_format=unknown())
    shape = layer(IMAGE)
    assert shape.rank == 4
    assert layer.own_weights is None
    assert all(not isinstance(size, int) for size in shape)
    pooled = build("GlobalAveragePooling2D", data_format=unknown())
    assert pooled(IMAGE) is None


def test_an_unknown_rank_gives_an_unknown_rank() -> None:
    layer = build("Conv2D", 8, 3)
    assert layer(None) is None
    assert layer.count_params() is None
    assert build("Activation", "relu")(None) is None
    assert build("Flatten")(None) is None
    assert build("Add")([IMAGE, None]) is None


def test_a_free_height_stays_an_expression() -> None:
    height = symbol("height", free=True)
    (one,) = symbols(height)
    image = Shape((BATCH, height, 28, 3))
    shape = build("Conv2D", 8, 3, strides=2)(image)
    assert is_free(shape[1])
    assert [substitute(shape[1], {one: size}) for size in (3, 4, 28, 29)] == [1, 1, 13, 14]
    pooled = build("MaxPooling2D")(shape)
    assert substitute(pooled[1], {one: 28}) == 6
    assert is_free(build("Flatten")(pooled)[1])


def test_keras_refuses_weights_on_an_open_axis() -> None:
    flat = build("Flatten")(Shape((BATCH, symbol("height", free=True), 4)))
    with pytest.raises(LayerError, match="last axis"):
        build("Dense", 3)(flat)
    with pytest.raises(LayerError, match="channels"):
        build("Conv2D", 3, 3)(Shape((BATCH, 8, 8, symbol("c", free=True))))


def test_a_number_that_we_do_not_know_is_no_error() -> None:
    features: Dim = symbol("features")
    layer = build("Dense", 3)
    assert layer(Shape((BATCH, features))) == (BATCH, 3)
    assert layer.count_params() == 3 * features + 3
    assert build("Conv2D", 3, 5)(Shape((BATCH, features, features, 2))).rank == 4
    groups = build("Conv2D", 4, 3, groups=unknown())
    assert groups(IMAGE)[3] == 4
    assert build("Concatenate")([Shape((BATCH, features, 2)), Shape((BATCH, 5, 3))])[2] == 5
    assert build("Add")([Shape((BATCH, features)), Shape((BATCH, 5))]) == (BATCH, 5)


def test_what_holds_for_all_values_is_an_error() -> None:
    size = symbol("size")
    with pytest.raises(LayerError) as caught:
        build("Add")([Shape((BATCH, size + 5)), Shape((BATCH, 4))])
    assert caught.value.kind == "merge-shapes"
    with pytest.raises(LayerError) as caught:
        build("Reshape", (5,))(Shape((BATCH, size, 6)))
    assert caught.value.kind == "reshape-size"
    with pytest.raises(LayerError) as caught:
        build("Conv2D", 3, (size + 30, 3))(IMAGE)
    assert caught.value.kind == "empty-output"


def test_reshape_with_an_open_size() -> None:
    height = symbol("height", free=True)
    shape = build("Reshape", (-1, 3))(Shape((BATCH, height, 4, 3)))
    assert shape == (BATCH, 4 * height, 3)
    assert build("Reshape", (unknown("steps"), 4))(Shape((BATCH, 12))).rank == 3
    assert build("Reshape", unknown())(IMAGE) is None


def test_keywords_that_we_do_not_see_leave_all_else_unknown() -> None:
    layer = create("Conv2D", (8, 3), {}, V3, partial=True)
    assert layer is not None
    shape = layer(IMAGE)
    assert isinstance(shape, Shape)
    assert shape.rank == 4
    assert layer.count_params() is None
    dense = create("Dense", (), {}, V3, partial=True)
    assert dense is not None
    assert dense.count_params() == 0 or dense(Shape((BATCH, 4)))


def test_an_unknown_crop_may_be_nothing() -> None:
    layer = build("Cropping1D", (unknown(), unknown()))
    shape = layer(Shape((BATCH, 2, 3)))
    assert shape.rank == 3


@pytest.mark.parametrize("keras", list(KerasVersion))
def test_merging_open_sizes(keras: KerasVersion) -> None:
    height = symbol("height", free=True)
    left, right = Shape((BATCH, height, 4)), Shape((BATCH, 6, 4))
    merged = build("Add", keras=keras)([left, right])
    assert (merged[1] == 6) == (keras == V2_15)
    if keras == V2_2:
        with pytest.raises(LayerError):
            build("Concatenate", keras=keras)([left, right])
    else:
        assert build("Concatenate", keras=keras)([left, right])[2] == 8


def test_unknown_trainable_leaves_only_the_split_unknown() -> None:
    layer = build("Dense", 3, trainable=unknown())
    layer(Shape((BATCH, 4)))
    assert layer.count_params() == 15
    assert layer.count_trainable() is None
    layer.trainable = False
    assert layer.count_trainable() == 0
