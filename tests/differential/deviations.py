"""Where we answer otherwise than Keras on purpose, each with its reason: the only such list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import signature_of
from tests.differential.cases import Case, Json

V2_2, V2_15, V3 = KerasVersion


@dataclass(frozen=True)
class Deviation:
    """A reason, and the cases that it holds for; `applies` also sees what we answer."""

    reason: str
    versions: tuple[KerasVersion, ...]
    applies: Callable[[Case, Json], bool]


def deviation(case: Case, keras: KerasVersion, predicted: Json) -> Deviation | None:
    """Return the deviation that explains another answer to this case, None where none does."""
    signature = signature_of(case["layer"], keras)
    assert signature is not None
    placed = [parameter.name for parameter in signature.parameters]
    named = {**case, "kwargs": {**dict(zip(placed, case["args"], strict=False)), **case["kwargs"]}}
    for one in DEVIATIONS:
        if keras in one.versions and one.applies(named, predicted):
            return one
    return None


def _refused(predicted: Json, *kinds: str, call: int | None = None) -> bool:
    error = predicted["error"]
    at_call = call is None or len(predicted["outputs"]) == call
    return error is not None and error["type"] in kinds and at_call


def _unfit_reuse(case: Case, predicted: Json) -> bool:
    return _refused(predicted, "input-rank", "input-dimension", call=1)


def _local_reuse(case: Case, predicted: Json) -> bool:
    return case["layer"].startswith("LocallyConnected") and len(case["calls"]) > 1


def _late_merge(case: Case, predicted: Json) -> bool:
    late = ("Subtract", "Concatenate", "Dot")
    return case["layer"] in late and _refused(predicted, "merge-shapes", call=1)


def _merge_reuse(case: Case, predicted: Json) -> bool:
    merges = ("Add", "Multiply", "Average", "Maximum", "Minimum")
    return case["layer"] in merges and len(case["calls"]) > 1


def _strided_batches(case: Case, predicted: Json) -> bool:
    first = case["kwargs"].get("data_format") == "channels_first"
    tensors = [one for call in case["calls"] for one in _listed(call["inputs"])]
    ranks = [len(one.get("$tensor", ())) for one in tensors]
    rank = {"Conv1D": 3, "Conv2D": 4, "Conv3D": 5}.get(case["layer"])
    return first and rank is not None and max(ranks) > rank


def _double_precision(case: Case, predicted: Json) -> bool:
    return case["kwargs"].get("dtype") == "float64"


def _noise_shape(case: Case, predicted: Json) -> bool:
    return case["kwargs"].get("noise_shape") is not None


def _deep_dot(case: Case, predicted: Json) -> bool:
    axes = case["kwargs"].get("axes")
    ranks = [len(one["$tensor"]) for call in case["calls"] for one in _listed(call["inputs"])]
    return case["layer"] == "Dot" and (axes in (0, [0, 1]) or max(ranks, default=0) > 3)


def _dilated_transpose(case: Case, predicted: Json) -> bool:
    dilated = case["kwargs"].get("dilation_rate", 1) != 1
    return case["layer"] == "Conv2DTranspose" and dilated


def _unrolled(case: Case, predicted: Json) -> bool:
    unrolls = case["layer"] == "RNN" and bool(case["kwargs"].get("unroll"))
    return unrolls and _refused(predicted, "input-rank")


def _no_filters(case: Case, predicted: Json) -> bool:
    return case["layer"].startswith("LocallyConnected") and case["kwargs"].get("filters") == 0


def _no_kernel(case: Case, predicted: Json) -> bool:
    return case["layer"].startswith("ConvLSTM") and case["kwargs"].get("kernel_size") == 0


def _useless_size(case: Case, predicted: Json) -> bool:
    sized = (
        "Pooling1D",
        "LocallyConnected1D",
        "LocallyConnected2D",
        "Pooling2D",
        "Pooling3D",
        "UpSampling1D",
        "UpSampling2D",
        "Resizing",
    )
    return case["layer"].endswith(sized) and _refused(predicted, "invalid-argument", call=0)


def _kernel_of_two(case: Case, predicted: Json) -> bool:
    frozen = case["kwargs"].get("layer", {}).get("config", {}).get("trainable") is False
    return case["layer"] == "SpectralNormalization" and frozen


def _unseen_bins(case: Case, predicted: Json) -> bool:
    boundaries = case["kwargs"].get("bin_boundaries")
    return case["layer"] == "Discretization" and boundaries is None


def _fractional_filters(case: Case, predicted: Json) -> bool:
    return isinstance(case["kwargs"].get("filters"), float)


def _listed(inputs: Json) -> list[Json]:
    return inputs if isinstance(inputs, list) else [inputs]


DEVIATIONS = (
    Deviation(
        "A built layer takes any input when the graph is made, and fails or computes nonsense when "
        "it runs; we report the input.",
        (V2_15,),
        _unfit_reuse,
    ),
    Deviation(
        "A locally connected layer that is used again keeps the positions of its first input, so "
        "another size makes nonsense; we look at each input on its own.",
        (V2_2, V2_15),
        _local_reuse,
    ),
    Deviation(
        "Fractions of filters are cut off by some initializers of TensorFlow 1, and by others not.",
        (V2_2,),
        _fractional_filters,
    ),
    Deviation(
        "SpectralNormalization lists the kernel of a frozen layer twice, once as trained; we once.",
        (V2_15,),
        _kernel_of_two,
    ),
    Deviation(
        "Discretization puts out a single bin before it has seen data, afterwards more.",
        (V2_15,),
        _unseen_bins,
    ),
    Deviation(
        "Merges look at their inputs when they are built, later only when they run; we always do.",
        (V3,),
        _late_merge,
    ),
    Deviation(
        "A merge built on inputs of one rank adds no axes to those of another later.",
        (V2_15,),
        _merge_reuse,
    ),
    Deviation(
        "TensorFlow mistakes the strides where channels come first behind several batch axes.",
        (V2_15,),
        _strided_batches,
    ),
    Deviation(
        "Inputs are float32 here, and not all operations take another type; we keep no types.",
        (V2_2, V2_15),
        _double_precision,
    ),
    Deviation("What `noise_shape` must be depends on TensorFlow 1.", (V2_2,), _noise_shape),
    Deviation(
        "`Dot` above three axes, or over the batch axis, depends on TensorFlow 1.",
        (V2_2,),
        _deep_dot,
    ),
    Deviation(
        "A dilated transpose runs only on some sizes, as TensorFlow 1 cuts them.",
        (V2_2,),
        _dilated_transpose,
    ),
    Deviation(
        "With some cells an unrolled RNN takes an input of any rank.",
        (V2_15,),
        _unrolled,
    ),
    Deviation(
        "A locally connected layer of no filters forgets the batch size.",
        (V2_15,),
        _no_filters,
    ),
    Deviation(
        "A convolved cell with a kernel of no size is refused where it is dilated too.",
        (V2_2,),
        _no_kernel,
    ),
    Deviation(
        "Sizes such as -1 or '2' are taken when the graph is made, and cannot run; we refuse them.",
        (V2_2, V2_15),
        _useless_size,
    ),
)
