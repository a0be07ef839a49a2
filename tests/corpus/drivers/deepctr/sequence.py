from deepctr.feature_column import DenseFeat, SparseFeat, VarLenSparseFeat
from deepctr.models import BST, DIN

columns = [
    SparseFeat("user", 3, embedding_dim=8),
    SparseFeat("item", 4, embedding_dim=8),
    DenseFeat("pay_score", 1),
    VarLenSparseFeat(
        SparseFeat("hist_item", 4, embedding_dim=8, embedding_name="item"),
        maxlen=4,
        length_name="seq_length",
    ),
]

DIN(columns, ["item"])
BST(columns, ["item"], att_head_num=4)

# Builds models with keras.
