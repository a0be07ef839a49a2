from keras_hub.src.models.albert.albert_backbone import AlbertBackbone
from keras_hub.src.models.bert.bert_backbone import BertBackbone
from keras_hub.src.models.distil_bert.distil_bert_backbone import DistilBertBackbone
from keras_hub.src.models.gpt2.gpt2_backbone import GPT2Backbone
from keras_hub.src.models.t5.t5_backbone import T5Backbone

BertBackbone(
    vocabulary_size=30552, num_layers=2, num_heads=2, hidden_dim=128, intermediate_dim=512
)  # fmt: skip
DistilBertBackbone(
    vocabulary_size=30552, num_layers=2, num_heads=2, hidden_dim=128, intermediate_dim=512
)
AlbertBackbone(
    vocabulary_size=1000,
    num_layers=2,
    num_heads=2,
    embedding_dim=32,
    hidden_dim=64,
    intermediate_dim=128,
)
GPT2Backbone(
    vocabulary_size=50257, num_layers=2, num_heads=2, hidden_dim=128, intermediate_dim=512
)  # fmt: skip
T5Backbone(vocabulary_size=1000, num_layers=2, num_heads=2, hidden_dim=64, intermediate_dim=128)
