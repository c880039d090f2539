// OPA as a Go library: one prepared query for the set of rules that hold, inputs handed over as OPA's own values.
package main

import (
	"context"
	"fmt"
	"sort"

	gojson "github.com/goccy/go-json"
	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"

	"zhunsheng.bench/peers/stream"
)

func positions(results rego.ResultSet, hits []int) ([]int, error) {
	if len(results) != 1 {
		return nil, fmt.Errorf("%d results for one query", len(results))
	}
	for _, position := range results[0].Expressions[0].Value.([]any) {
		number, err := position.(interface{ Int64() (int64, error) }).Int64()
		if err != nil {
			return nil, err
		}
		hits = append(hits, int(number))
	}
	sort.Ints(hits)
	return hits, nil
}

func prepare(_ []stream.Rule, translated []byte) (stream.Peer, error) {
	ctx := context.Background()
	query, err := rego.New(
		rego.Query("data.workload.hits"),
		rego.Module("workload.rego", string(translated)),
	).PrepareForEval(ctx)
	if err != nil {
		return nil, err
	}
	return func(line []byte, hits []int) (string, []int, error) {
		var record map[string]any
		if err := gojson.Unmarshal(line, &record); err != nil {
			return "", nil, err
		}
		input, err := ast.InterfaceToValue(record)
		if err != nil {
			return "", nil, err
		}
		results, err := query.Eval(ctx, rego.EvalParsedInput(input))
		if err != nil {
			return "", nil, err
		}
		hits, err = positions(results, hits)
		return record["case_id"].(string), hits, err
	}, nil
}

func main() { stream.Run(prepare) }
