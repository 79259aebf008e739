#!/usr/bin/env python3
"""Values of distributions by SciPy, for IncompleteFunctionTests: python3 scipy-distributions.py > scipy-distributions.tsv

A line a point: function, two parameters, the point, lower and upper tail. Points at which SciPy itself is further than
1e-11 from mpmath (50 digits) are left out; so are tails below 1e-290, which a double does not hold in full.
"""
import mpmath
import scipy
from scipy import special, stats

mpmath.mp.dps = 50


def near(value, exact):
    """Whether SciPy's value holds; true too where mpmath has none, as for shapes of a million."""
    try:
        right = exact()
    except (mpmath.libmp.NoConvergence, ValueError):
        return True
    return right == 0 or abs(mpmath.mpf(float(value)) / right - 1) < 1e-11


def show(name, first, second, x, lower, upper):
    print(name, *(repr(float(v)) for v in (first, second, x, lower, upper)), sep="\t")


def gamma_points():
    for a in (0.05, 0.1, 0.3, 0.5, 0.9, 1, 1.5, 2, 3.7, 5, 10, 12.5, 33.3, 100, 250.5, 1000, 5e4):
        for step in range(-15, 19):
            x = a + 2 * step * a**0.5 if step >= 0 else a * 10 ** (step / 2) if step % 2 else a * (1 + step / 20)
            yield a, float(x)


def beta_points():
    shapes = (0.1, 0.5, 1, 2.5, 4.5, 10, 75, 462.5, 5000, 2e5)
    for a in shapes:
        for b in shapes:
            mean = a / (a + b)
            for share in (1e-6, 0.01, 0.4, 0.9, 1.02, 1.3):
                yield a, b, mean * share if share < 1 else min(1 - 2.0**-30, mean + (1 - mean) * (share - 1))


print(f"# SciPy {scipy.__version__}: function, parameters, point, lower and upper tail")
for a, x in gamma_points():
    lower, upper = special.gammainc(a, x), special.gammaincc(a, x)
    if min(lower, upper) < 1e-290:
        continue
    if near(lower, lambda: mpmath.gammainc(a, 0, x, regularized=True)) and near(
        upper, lambda: mpmath.gammainc(a, x, regularized=True)
    ):
        show("gamma", a, 0, x, lower, upper)
for a, b, x in beta_points():
    lower, upper = special.betainc(a, b, x), special.betaincc(a, b, x)
    if min(lower, upper) < 1e-290:
        continue
    if max(a, b) > 1e4 and min(a, b) > 1e3:  # Too long for mpmath.
        show("beta", a, b, x, lower, upper)
        continue
    if near(lower, lambda: mpmath.betainc(a, b, 0, x, regularized=True)) and near(
        upper, lambda: mpmath.betainc(a, b, x, 1, regularized=True)
    ):
        show("beta", a, b, x, lower, upper)
for df in (1, 2.5, 8, 17.776473516178488, 115, 1e4, 1e7):
    for t in (-1e5, -40, -6.2, -1, -1e-9, 0.3, 2, 12, 1e3):
        show("t", df, 0, t, stats.t.cdf(t, df), stats.t.sf(t, df))
for d1, d2 in ((1, 1), (1, 9), (3, 8), (2.5, 116), (40, 7), (200, 300)):
    for f in (1e-6, 0.2, 1, 3.3, 40, 1e4):
        show("F", d1, d2, f, stats.f.cdf(f, d1, d2), stats.f.sf(f, d1, d2))
for df in (1, 2, 3, 12, 99, 5000):
    for x in (1e-8, 0.5, 3.841458820694124, 12.6, 150, 1200):
        lower, upper = stats.chi2.cdf(x, df), stats.chi2.sf(x, df)
        if min(lower, upper) > 1e-290:
            show("chi2", df, 0, x, lower, upper)
for z in (-37, -8.2, -1.96, -1e-12, 0, 0.67, 3, 5.5, 20, 36):
    show("normal", 0, 0, z, stats.norm.cdf(z), stats.norm.sf(z))
for n, p in ((1, 0.5), (9, 0.5), (116, 0.5), (925, 0.75), (10**6, 1e-5), (300, 0.999)):
    for k in (0, 1, 5, 8, 20, 60, 111, 297, 682, 800):
        if k <= n:
            show("binomial", n, p, k, stats.binom.cdf(k, n, p), stats.binom.sf(k, n, p))
            show("binomial term", n, p, k, stats.binom.pmf(k, n, p), 0)
for q in (1e-12, 1e-3, 0.025, 0.5, 0.8, 0.975, 0.9999):
    show("normal quantile", 0, 0, q, stats.norm.ppf(q), 0)
    for df in (1, 2.5, 9, 117.3, 1e5):
        show("t quantile", df, 0, q, stats.t.ppf(q, df), 0)
for z in (-1e5, -60, -38.6, 40, 300):
    show("normal logarithms", 0, 0, z, stats.norm.logcdf(z), stats.norm.logsf(z))
