"""Domains of `keras.src.layers.preprocessing`."""

from __future__ import annotations

from tests.differential.cases import Domain, Json, layer, tensor
from tests.differential.domains.common import DATA_FORMATS, FLAGS, NOT_A_SIZE, tensors

_PICTURES = [
    tensor(*sizes)
    for sizes in [(None, 8, 8, 3), (2, 9, 7, 3), (None, 28, 28, 1), (None, None, None, 3)]
]
_NO_FACTORS: list[Json] = [20, -20, "a", [0.1], [0.1, 0.2, 0.3], None, [30, 40]]
_SEED = {"seed": [None, 1]}
_NUMBERED = [tensor(None, 1, dtype="int32"), tensor(None, 3, dtype="int32")]
_WORDS = [tensor(None, 1, dtype="string"), tensor(None, 3, dtype="string")]
_COUNTED = {"output_mode": ["int", "one_hot", "multi_hot", "count"], "sparse": [False]}
_NOT_COUNTED = {"output_mode": ["foo", None], "sparse": [True], "max_tokens": [0, 1, 2]}
_LOOKED_UP = {
    **_COUNTED,
    "max_tokens": [None, 10],
    "num_oov_indices": [0, 1, 2],
    "pad_to_max_tokens": [False, False, True],
    "invert": [False, False, True],
}

_AUGMENTATIONS = (
    "RandomRotation:factor RandomContrast:factor RandomBrightness:factor RandomErasing "
    "RandomColorDegeneration:factor RandomGaussianBlur RandomGrayscale RandomHue:factor "
    "RandomInvert RandomPerspective RandomPosterization:factor RandomSaturation:factor "
    "RandomSharpness:factor RandomElasticTransform RandomHeight:factor RandomWidth:factor "
    "RandomZoom:height_factor RandomTranslation:height_factor,width_factor RandomFlip "
    "RandomColorJitter RandomShear AutoContrast Equalization Solarization RandAugment AugMix "
    "CutMix MixUp ContrastLimitedAdaptiveHistogramEqualization"
).split()
"""Layers of images that keep their shape, with the arguments that they must be given."""


def _augmentation(text: str) -> Domain:
    name, _, needed = text.partition(":")
    factors = [one for one in needed.split(",") if one]
    numbers: list[Json] = [3, 8] if name == "RandomPosterization" else [0.2, 0.5, [0.1, 0.4]]
    amounts: dict[str, list[Json]] = dict.fromkeys(factors, numbers)
    return Domain(
        name,
        {
            "factor": numbers,
            **{key: [0.2, [0.1, 0.4]] for key in ("x_factor", "y_factor", "brightness_factor")},
            **{f"{kind}_factor": [0.2] for kind in ("contrast", "saturation", "hue")},
            "width_factor": [0.2, [-0.1, 0.1]],
            "fill_value": [0.0, 1.0],
            "kernel_size": [3, [3, 5]],
            "bins": [256],
            "addition_factor": [0.0],
            "threshold_factor": [0.0],
            "num_ops": [2],
            "num_chains": [2],
            "chain_depth": [[1, 2]],
            "alpha": [0.2],
            "all_ops": FLAGS,
            "clip_limit": [4.0],
            **amounts,
            **_SEED,
            "data_format": DATA_FORMATS,
        },
        _PICTURES,
        invalid={
            **dict.fromkeys(factors, _NO_FACTORS),
            "factor": _NO_FACTORS,
            "data_format": ["foo"],
            "value_range": [3, [1, 2, 3]],
            "fill_mode": ["foo"],
            "interpolation": ["foo"],
            "mode": ["foo"],
            "scale": [2.5, "a"],
            "sigma": [2.5],
        },
        odd_inputs=[
            tensor(8, 8, 3),
            tensor(None, 8),
            tensor(None, 2, 8, 8, 3),
            tensor(None, 3, 8, 8),
            tensor(None, 8, 8, None),
        ],
        required=list(amounts),
    )


DOMAINS = [
    *(_augmentation(text) for text in _AUGMENTATIONS),
    *(
        Domain(
            name,
            {
                "height": [4, 6, 32],
                "width": [5, 7, 32],
                "data_format": DATA_FORMATS,
                "interpolation": ["bilinear", "nearest"],
                "crop_to_aspect_ratio": [False, True],
                "pad_to_aspect_ratio": [False, False, True],
                "fill_mode": ["constant"],
                "fill_value": [0.0],
                "antialias": FLAGS,
                **_SEED,
            },
            _PICTURES,
            invalid={"height": NOT_A_SIZE, "width": NOT_A_SIZE, "data_format": ["foo"]},
            odd_inputs=[tensor(None, 8, 8), tensor(8, 8, 3)],
            required=["height", "width"],
        )
        for name in ("Resizing", "CenterCrop", "RandomCrop")
    ),
    Domain("Rescaling", {"scale": [0.5, 2], "offset": [0, 1.0]}, tensors(1, 5), required=["scale"]),
    Domain(
        "Normalization",
        {
            "axis": [-1, None, 1, [1, 2]],
            "mean": [None, None, 0.5],
            "variance": [None, None, 2.0],
            "invert": FLAGS,
        },
        tensors(2, 4),
        invalid={"axis": [5, "a", [0.5]]},
    ),
    Domain(
        "CategoryEncoding",
        {
            "num_tokens": [4, 10],
            "output_mode": ["one_hot", "multi_hot", "count"],
            "sparse": [False],
        },
        _NUMBERED,
        invalid={"num_tokens": NOT_A_SIZE, "output_mode": ["foo"]},
        odd_inputs=[tensor(None, dtype="int32"), tensor(None, 3, 2, dtype="int32")],
        required=["num_tokens"],
    ),
    Domain(
        "Discretization",
        {"bin_boundaries": [[0.0, 1.0, 2.0], [0.5]], **_COUNTED},
        [tensor(None, 1), tensor(None, 3)],
        invalid={"num_bins": [3, -1], "bin_boundaries": [None], **_NOT_COUNTED},
        odd_inputs=[tensor(None), tensor(None, 3, 2), tensor(2, 3, 2, 4)],
        required=["bin_boundaries"],
    ),
    Domain(
        "Hashing",
        {
            "num_bins": [4, 10],
            **_COUNTED,
            "salt": [None, 3, [1, 2]],
            "mask_value": [None, "", "a"],
        },
        _WORDS,
        invalid={"num_bins": NOT_A_SIZE, "salt": ["a", [1]], **_NOT_COUNTED},
        odd_inputs=[tensor(None, dtype="string"), tensor(None, 3, 2, dtype="string")],
        required=["num_bins"],
    ),
    Domain(
        "StringLookup",
        {
            "vocabulary": [["a", "b", "c"], ["[UNK]", "a"], ["d"]],
            "mask_token": [None, "z"],
            "oov_token": ["[UNK]", "?"],
            "encoding": ["utf-8"],
            **_LOOKED_UP,
        },
        _WORDS,
        invalid={"vocabulary": [[], ["a", "a"]], "num_oov_indices": [-1], **_NOT_COUNTED},
        odd_inputs=[tensor(None, dtype="string"), tensor(None, 3, 2, dtype="string")],
        required=["vocabulary"],
    ),
    Domain(
        "IntegerLookup",
        {
            "vocabulary": [[1, 2, 3], [-1, 5]],
            "mask_token": [None, 0],
            "oov_token": [-1],
            **_LOOKED_UP,
        },
        [tensor(None, 1, dtype="int64"), tensor(None, 3, dtype="int64")],
        invalid={"vocabulary": [[], [1, 1]], "num_oov_indices": [-1], **_NOT_COUNTED},
        odd_inputs=[tensor(None, dtype="int64"), tensor(None, 3, 2, dtype="int64")],
        required=["vocabulary"],
    ),
    Domain(
        "TextVectorization",
        {
            "vocabulary": [["a", "b", "c"], ["", "[UNK]", "a"], ["[UNK]", "a"]],
            "output_mode": ["int", "multi_hot", "count"],
            "output_sequence_length": [None, None, 4],
            "max_tokens": [None, 10],
            "pad_to_max_tokens": [False, False, True],
            "split": ["whitespace", "character", None],
            "standardize": ["lower", None],
            "ngrams": [None, 2],
            "ragged": [False],
            "encoding": ["utf-8"],
        },
        [*_WORDS[:1], tensor(None, dtype="string"), tensor(2, 1, dtype="string")],
        invalid={
            **_NOT_COUNTED,
            "split": ["foo"],
            "standardize": ["foo"],
            "vocabulary": [[], ["a", "a"]],
            "output_mode": ["foo", "one_hot"],
        },
        odd_inputs=_WORDS[1:],
        required=["vocabulary"],
    ),
    Domain(
        "HashedCrossing",
        {"num_bins": [4, 10], "output_mode": ["int", "one_hot"]},
        [[one, one] for one in (*_WORDS[:1], _NUMBERED[0], tensor(None, dtype="string"))],
        invalid={"output_mode": ["foo", "count"]},
        odd_inputs=[
            _WORDS[0],
            [_WORDS[0]],
            [_WORDS[0]] * 3,
            [_WORDS[1]] * 2,
            [_WORDS[0], _WORDS[1]],
            [tensor(2, 1, dtype="int32")] * 2,
        ],
        required=["num_bins"],
    ),
    Domain(
        "MaxNumBoundingBoxes",
        {"max_number": [2, 10], "fill_value": [-1, 0]},
        [
            *_PICTURES[:2],
            {
                "images": _PICTURES[0],
                "bounding_boxes": {"boxes": tensor(None, 5, 4), "labels": tensor(None, 5)},
            },
            {"images": _PICTURES[0], "labels": tensor(None, 3)},
        ],
        required=["max_number"],
    ),
    Domain(
        "Pipeline",
        {
            "layers": [
                [layer("Rescaling", scale=0.5), layer("Resizing", height=4, width=6)],
                [layer("RandomFlip")],
                [layer("Dense", units=3), layer("BatchNormalization")],
                [],
            ]
        },
        _PICTURES[:3],
        required=["layers"],
    ),
    Domain(
        "MelSpectrogram",
        {
            "fft_length": [512, 1024],
            "sequence_stride": [100, 256],
            "sequence_length": [None, 400],
            "num_mel_bins": [20, 64],
            "power_to_db": [False, True],
            "window": ["hann", "hamming"],
            "sampling_rate": [16000],
            "min_freq": [20.0],
            "max_freq": [None, 8000.0],
            "top_db": [80.0],
            "mag_exp": [2.0, 1.0],
            "min_power": [1e-10],
            "ref_power": [1.0],
        },
        [tensor(None, 16000), tensor(2, 8000), tensor(None, None), tensor(16000)],
        invalid={"sequence_length": [2048]},
    ),
    Domain(
        "STFTSpectrogram",
        {
            "mode": ["log", "magnitude", "psd", "real", "imag", "angle", "stft"],
            "frame_length": [256, 100],
            "frame_step": [None, 64],
            "fft_length": [None, 256, 512],
            "padding": ["valid", "same"],
            "expand_dims": [False, True],
            "scaling": [None, "density"],
            "window": [None],
            "periodic": FLAGS,
            "data_format": DATA_FORMATS,
        },
        [tensor(None, 16000, 1), tensor(2, 8000, 2), tensor(None, None, 1), tensor(None, 1, 4000)],
        invalid={
            "mode": ["foo"],
            "padding": ["foo"],
            "scaling": ["foo"],
            "frame_step": [0, 300],
            "fft_length": [50],
        },
        odd_inputs=[tensor(None, 16000), tensor(None, 100, 1), tensor(None, 16000, None)],
        required=["window"],
    ),
]
