"""Times one peer on one problem, end to end: peers.py PEER PROBLEM INSTANCE OPENED LIMIT [STANDARD].

PEER: spopt-highs, spopt-cbc, lokigi. PROBLEM: p-median, coverage, p-center. INSTANCE: a pmed file, or
kind:areas:sites:seed of generate.py. A fresh process per run; prints one JSON line. `proven` is what
the solver says of the solution, not of the problem: spopt passes a time limit off as optimal.
"""
import json
import resource
import sys
import time

import numpy


def matrix(instance):
    if ":" in instance:
        import generate
        from scipy.spatial.distance import cdist

        kind, areas, sites, seed = instance.split(":")
        points, places, weights = generate.make(kind, int(areas), int(sites), int(seed))
        return cdist(points, places), weights
    from scipy.sparse.csgraph import floyd_warshall

    numbers = [int(word) for word in open(instance).read().split()]
    count, edges = numbers[0], numbers[1]
    costs = numpy.full((count, count), numpy.inf)
    numpy.fill_diagonal(costs, 0)
    for k in range(3, 3 + 3 * edges, 3):
        a, b = numbers[k] - 1, numbers[k + 1] - 1
        costs[a, b] = costs[b, a] = numbers[k + 2]
    return floyd_warshall(costs), numpy.ones(count)


def spopt(peer, problem, costs, weights, opened, limit, standard):
    import pulp
    from spopt.locate import MCLP, PCenter, PMedian

    solver = (
        pulp.HiGHS(msg=False, timeLimit=limit, threads=1, gapRel=0.0)
        if peer == "spopt-highs"
        else pulp.PULP_CBC_CMD(msg=False, timeLimit=limit, threads=1, gapRel=0.0)
    )
    begun = time.time()
    if problem == "p-median":
        model = PMedian.from_cost_matrix(costs, weights, p_facilities=opened)
    elif problem == "coverage":
        model = MCLP.from_cost_matrix(costs, weights, standard, p_facilities=opened)
    else:
        model = PCenter.from_cost_matrix(costs, p_facilities=opened)
    model = model.solve(solver)
    seconds = time.time() - begun
    proven = model.problem.sol_status == pulp.LpSolutionOptimal
    return seconds, pulp.value(model.problem.objective), proven


def lokigi(costs, weights, opened):
    import geopandas
    import pandas
    import shapely
    from lokigi.site import SiteProblem

    areas, sites = costs.shape
    names = [f"s{j}" for j in range(sites)]
    travel = pandas.DataFrame(costs, columns=names)
    travel.insert(0, "area", [f"a{i}" for i in range(areas)])
    demand = pandas.DataFrame({"area": travel["area"], "weight": weights})
    begun = time.time()
    posed = SiteProblem()
    posed.add_demand(demand, demand_col="weight", location_id_col="area")
    points = [shapely.Point(400_000 + j, 300_000) for j in range(sites)]
    places = geopandas.GeoDataFrame({"site": names}, geometry=points, crs="EPSG:27700")
    posed.add_sites(places, candidate_id_col="site")
    posed.add_travel_matrix(travel_matrix_df=travel, source_col="area")
    found = posed.solve(
        p=opened, objectives="p_median", search_strategy="brute-force", show_progress=False
    )
    seconds = time.time() - begun
    return seconds, float(found.solution_df.iloc[0]["weighted_average"] * weights.sum()), True


if __name__ == "__main__":
    peer, problem, instance, opened, limit = sys.argv[1:6]
    standard = float(sys.argv[6]) if len(sys.argv) > 6 else None
    costs, weights = matrix(instance)
    opened, limit = int(opened), float(limit)
    if peer == "lokigi":
        seconds, value, proven = lokigi(costs[:100, :9], weights[:100], opened)
    else:
        seconds, value, proven = spopt(peer, problem, costs, weights, opened, limit, standard)
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    processor = sum(one.ru_utime + one.ru_stime for one in used)
    print(json.dumps({
        "peer": peer, "problem": problem, "instance": instance.rsplit("/", 1)[-1],
        "opened": opened, "seconds": round(seconds, 3), "processor": round(processor, 2),
        "peak_mb": used[0].ru_maxrss // 1024, "value": value, "proven": proven,
    }))
