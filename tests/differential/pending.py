"""Layers that do not yet answer all cases as Keras does; each leaves the list once it does."""

from collections.abc import Mapping

from keras_lint.layers.keras_version import KerasVersion

PENDING: Mapping[KerasVersion, frozenset[str]] = {
    KerasVersion.V2_2: frozenset(("Bidirectional ConvLSTM2D RNN TimeDistributed").split()),
    KerasVersion.V2_15: frozenset(
        (
            "AdditiveAttention Attention BatchNormalization CategoryEncoding ConvLSTM1D "
            "ConvLSTM2D ConvLSTM3D Discretization GroupNormalization Hashing IntegerLookup "
            "LSTM LayerNormalization MultiHeadAttention Normalization StackedRNNCells "
            "StringLookup TextVectorization UnitNormalization"
        ).split()
    ),
    KerasVersion.V3: frozenset(
        (
            "AdditiveAttention Attention BatchNormalization CategoryEncoding CenterCrop "
            "ConvLSTM1D ConvLSTM2D ConvLSTM3D Discretization GroupNormalization Hashing "
            "IntegerLookup LayerNormalization MultiHeadAttention Normalization "
            "RMSNormalization RandomColorDegeneration RandomCrop Resizing StackedRNNCells "
            "StringLookup TextVectorization TimeDistributed UnitNormalization"
        ).split()
    ),
}
