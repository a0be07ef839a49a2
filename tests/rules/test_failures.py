"""The rules that report Keras's own errors, on traces built by hand."""

from __future__ import annotations

import pytest

from keras_lint.graph.tensor import Node, Tensor
from keras_lint.graph.trace import Failure, Trace
from keras_lint.layers.errors import LayerError
from keras_lint.place import Place
from keras_lint.rules.base import Limits
from keras_lint.rules.kl1.empty_output import EmptyOutput
from keras_lint.rules.kl1.invalid_argument import InvalidArgument
from keras_lint.rules.kl1.merge_shapes import MergeShapes
from keras_lint.rules.run import findings
from keras_lint.shapes.shape import Shape
from tests.rules.traces import Builder

CALL = Place("net.py", "call", 9)


def made_at(index: int, *sizes: int) -> Tensor:
    layer = Builder().layer("Dense", 1)
    place = Place("net.py", "call", index)
    tensor = Tensor(Shape(sizes))
    tensor.node = Node(layer, (), None, tensor.shape, place, outputs=(tensor,))
    return tensor


def test_an_argument_is_blamed_where_the_layer_is_constructed() -> None:
    layer = Builder().layer("Conv2D", 8, 3)
    error = LayerError("empty-output", "Too large.", argument="kernel_size")
    trace = Trace(failures=[Failure(error, CALL, layer, (made_at(3, 1, 2, 2, 1),))])
    (finding,) = EmptyOutput().check(trace, Limits())
    assert layer.place is not None
    assert finding.place == layer.place._replace(argument="kernel_size")
    assert [place.index for place, _ in finding.related] == [3]


def test_a_construction_that_fails_blames_its_own_call() -> None:
    error = LayerError("invalid-argument", "No.", argument="padding", expected="a", actual="b")
    (finding,) = InvalidArgument().check(Trace(failures=[Failure(error, CALL)]), Limits())
    assert finding.place == CALL._replace(argument="padding")
    assert (finding.expected, finding.actual) == ("a", "b")


def test_a_merge_blames_its_inputs_and_says_where_each_is_made() -> None:
    error = LayerError("merge-shapes", "No.", input_index=1)
    inputs = (made_at(1, 1, 4), made_at(2, 1, 5), made_at(2, 1, 5))
    trace = Trace(failures=[Failure(error, CALL, None, inputs)])
    (finding,) = MergeShapes().check(trace, Limits())
    assert finding.place == CALL._replace(argument=0)
    assert [text for _, text in finding.related] == [
        "input 1 is made here: (1, 4)",
        "input 2 is made here: (1, 5)",
    ]


def test_operators_have_no_arguments() -> None:
    error = LayerError("merge-shapes", "No.", input_index=1)
    place = Place("net.py", "binop", 4)
    (finding,) = MergeShapes().check(Trace(failures=[Failure(error, place)]), Limits())
    assert finding.place == place


def test_a_rule_reports_a_place_once() -> None:
    error = LayerError("merge-shapes", "No.")
    trace = Trace(failures=[Failure(error, CALL), Failure(error, CALL), Failure(error, None)])
    assert len(list(findings(trace, ["KL101", "KL103"], Limits()))) == 1


def test_maps_that_became_too_small_are_not_told_to_begin_with_channels() -> None:
    build = Builder()
    with pytest.raises(LayerError) as deep:
        build.apply(build.input(2, 2, 128), "Conv2D", 8, 3)
    with pytest.raises(LayerError) as turned:
        build.apply(build.input(1, 28, 28), "Conv2D", 8, 3)
    assert "padding='same'" in str(deep.value.hint)
    assert "channels_first" in str(turned.value.hint)
