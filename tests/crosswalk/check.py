"""Runs generated PyTorch code and prints what it made, one JSON line for each configuration read from standard input."""
import json
import sys

import torch

for line in sys.stdin:
    torch.manual_seed(0)
    job = json.loads(line)
    names = {}
    exec(job["code"], names)
    network, step = names["network"], names["step"]
    weights = [layer.weight for layer in network if isinstance(layer, torch.nn.Linear)]
    deviations = [float(w.detach().std()) for w in weights]
    x = torch.randn(64, job["inputs"])
    labels = torch.randint(0, job["outputs"], (64,)) if job["outputs"] > 1 else torch.randint(0, 2, (64, 1)).float()
    biases = [float(layer.bias.detach().mean()) for layer in network if isinstance(layer, torch.nn.Linear)]
    slopes = [m.weight.detach().tolist() for m in network if isinstance(m, torch.nn.PReLU)]
    loss = step(x, labels)
    gradients = [p.grad.flatten() for p in network.parameters()]
    momenta = [m.momentum for m in network if isinstance(m, torch.nn.BatchNorm1d)]
    # What each dropout layer makes of ones: the share that is 0 and the largest number in training, and whether asking changes any.
    ones = torch.ones(10000)
    dropped = []
    for layer in network:
        if isinstance(layer, torch.nn.Dropout):
            y = layer.train()(ones)
            dropped.append([float((y == 0).float().mean()), float(y.max()), bool((layer.eval()(ones) == ones).all())])
    print(json.dumps({
        "dropped": dropped,
        "shapes": [list(w.shape) for w in weights],
        "deviations": deviations,
        "loss": loss,
        "largestEntry": max(float(g.abs().max()) for g in gradients),
        "largestNorm": max(float(g.norm()) for g in gradients),
        "globalNorm": float(torch.cat(gradients).norm()),
        "rule": type(names["rule"]).__name__,
        "rate": names["rule"].defaults["lr"],
        "momenta": momenta,
        "biases": biases,
        "slopes": slopes,
    }))
