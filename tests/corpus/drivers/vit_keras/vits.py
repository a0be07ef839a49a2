from vit_keras import vit

vit.vit_b16(pretrained=False, pretrained_top=False)
vit.vit_b32(image_size=384, pretrained=False, pretrained_top=False, classes=10)
vit.vit_l16(pretrained=False, pretrained_top=False, include_top=False)
vit.vit_l32((224, 448), pretrained=False, pretrained_top=False, weights="imagenet21k")
