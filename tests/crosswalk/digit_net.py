"""Runs generated PyTorch code of the digit net with given weights: logits, the loss and the weights after one step."""
import json
import sys

import torch

for line in sys.stdin:
    job = json.loads(line)
    names = {}
    exec(job["code"], names)
    network = names["network"]
    with torch.no_grad():
        for parameter, values in zip(network.parameters(), job["weights"], strict=True):
            parameter.copy_(torch.tensor(values).reshape(parameter.shape))
    x = torch.tensor(job["pictures"]).reshape(-1, 1, 28, 28)
    y = torch.tensor(job["classes"])
    logits = network(x).detach().flatten().tolist()
    loss = names["step"](x, y)
    weights = [parameter.detach().flatten().tolist() for parameter in network.parameters()]
    names["epoch"](x, y)
    shapes = [list(parameter.shape) for parameter in network.parameters()]
    moved = [bool((torch.tensor(before).reshape(now.shape) != now).any()) for before, now in zip(weights, network.parameters())]
    print(json.dumps({"logits": logits, "loss": loss, "weights": weights, "shapes": shapes, "moved": moved}))
