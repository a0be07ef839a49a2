"""Layers that turn sound into pictures of its frequencies (`keras.src.layers.preprocessing`)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from math import ceil, log2

from keras_lint.layers.errors import LayerError, NotKnown
from keras_lint.layers.input_spec import InputSpec
from keras_lint.layers.preprocessing.data_layer import DataLayer
from keras_lint.layers.registry import register
from keras_lint.layers.unary import UnaryLayer
from keras_lint.layers.weight import Weight
from keras_lint.shapes.dim import Dim, is_free
from keras_lint.shapes.shape import Shape
from keras_lint.shapes.window import Window

_MODES = ("log", "magnitude", "psd", "real", "imag", "angle", "stft")


@register
class MelSpectrogram(DataLayer):
    """`(batch, samples)` → `(batch, num_mel_bins, frames)`, a frame every `sequence_stride`."""

    def validate(self) -> None:
        with suppress(NotKnown):
            longest = self.args.literal("fft_length")
            length = self.args.literal("sequence_length") or longest
            both = isinstance(longest, (int, float)) and isinstance(length, (int, float))
            if both and longest < length:  # type: ignore[operator]
                raise self.args.invalid("fft_length", f"at least {length}", longest)

    def output_shape(self, input: Shape) -> Shape:
        bins, stride = self.args.size("num_mel_bins"), self.args.size("sequence_stride")
        samples = input[0] if input.rank == 1 else input[1]
        frames = samples if is_free(samples) else (samples + stride + 1) // stride
        return Shape((*(() if input.rank == 1 else input[:1]), bins, frames))


@register
class STFTSpectrogram(UnaryLayer):
    """`(batch, samples, channels)` → `(batch, frames, channels * frequencies)`, by convolution.

    The two kernels, for the real and the imaginary part, start as those of a Fourier transform.
    """

    def validate(self) -> None:
        self.args.check_choice("mode", *_MODES, exact=True)
        self.args.check_choice("padding", "valid", "same", exact=True)
        if self.args.get("scaling") is not None:
            self.args.check_choice("scaling", "density", "spectrum", exact=True)
        if self.args.get("data_format") is not None:
            self.args.check_choice("data_format", "channels_last", "channels_first")
        length = self.args.size("frame_length")
        for name in ("frame_step", "fft_length"):
            if self.args.get(name) is not None:
                self.args.size(name)
        step, longest = self.args.get("frame_step"), self.args.get("fft_length")
        if isinstance(step, int) and isinstance(length, int) and step > length:
            raise self.args.invalid("frame_step", f"at most the `frame_length`, {length},", step)
        if isinstance(longest, int) and isinstance(length, int) and longest < length:
            raise self.args.invalid(
                "fft_length", f"at least the `frame_length`, {length},", longest
            )

    def input_spec(self, input: Shape) -> InputSpec:
        return InputSpec(ndim=3)

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        mode = self.args.choice("mode", *_MODES, exact=True)
        shape = Shape((self.args.size("frame_length"), 1, self._frequencies()))
        if mode != "imag":
            yield Weight("real_kernel", shape)
        if mode != "real":
            yield Weight("imag_kernel", shape)

    def output_shape(self, input: Shape) -> Shape:
        first = self._channels_first()
        channels, frequencies = input[1 if first else -1], self._frequencies()
        if self.args.choice("mode", *_MODES, exact=True) == "stft":
            frequencies = frequencies * 2
        if is_free(channels):
            raise LayerError(
                "input-dimension",
                f"STFTSpectrogram needs to know the number of channels, open in {input}.",
                expected="a number of channels",
                actual=str(input),
            )
        (window,) = self.slides(input)
        length = input[window.axis]
        frames = length if is_free(length) else window.output(length)
        if isinstance(frames, int) and frames <= 0:
            raise LayerError(
                "empty-output",
                f"STFTSpectrogram slides a frame of {window.size} over {length} samples in "
                f"{input}, so nothing would be left.",
                expected=f"at least {window.size} samples",
                actual=str(length),
                argument="frame_length",
            )
        if self.args.flag("expand_dims"):
            parts = (channels, frames, frequencies) if first else (frames, frequencies, channels)
            return Shape((input[0], *parts))
        joined = frequencies * channels
        return Shape((input[0], *((joined, frames) if first else (frames, joined))))

    def slides(self, input: Shape) -> tuple[Window, ...]:
        length = self.args.size("frame_length")
        step = self.args.known("frame_step")
        stride = length // 2 if step is None else self.args.size("frame_step")
        padding = self.args.choice("padding", "valid", "same", exact=True)
        return (Window(2 if self._channels_first() else 1, length, stride, padding),)

    def _channels_first(self) -> bool:
        if self.args.known("data_format") is None:
            return False
        return self.args.choice("data_format", "channels_last", "channels_first") != "channels_last"

    def _frequencies(self) -> Dim:
        """Return half the length of the transform: by default the next power of two."""
        if self.args.known("fft_length") is not None:
            return self.args.size("fft_length") // 2 + 1
        length = self.args.size("frame_length")
        if not isinstance(length, int):
            raise NotKnown("the length of a frame is not known")
        return int(2 ** ceil(log2(length))) // 2 + 1
