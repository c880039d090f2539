// cel-go: each condition is compiled and planned once, with its optimiser; facts are declared as dyn, the common way for JSON.
package main

import (
	"encoding/json"
	"fmt"

	"cel.dev/cel-go/cel"
	gojson "github.com/goccy/go-json"

	"zhunsheng.bench/peers/stream"
)

var facts = []string{"case_id", "case_type", "institution", "conduct", "reports", "amounts", "prior_penalties", "persons",
	"circumstances", "note"}

func environment() (*cel.Env, error) {
	var options []cel.EnvOption
	for _, name := range facts {
		options = append(options, cel.Variable(name, cel.DynType))
	}
	return cel.NewEnv(options...)
}

func compile(conditions []string) ([]cel.Program, error) {
	env, err := environment()
	if err != nil {
		return nil, err
	}
	programs := make([]cel.Program, 0, len(conditions))
	for _, condition := range conditions {
		ast, issues := env.Compile(condition)
		if issues.Err() != nil {
			return nil, issues.Err()
		}
		program, err := env.Program(ast, cel.EvalOptions(cel.OptOptimize))
		if err != nil {
			return nil, err
		}
		programs = append(programs, program)
	}
	return programs, nil
}

func prepare(_ []stream.Rule, translated []byte) (stream.Peer, error) {
	var conditions []string
	if err := json.Unmarshal(translated, &conditions); err != nil {
		return nil, err
	}
	programs, err := compile(conditions)
	if err != nil {
		return nil, err
	}
	return func(line []byte, hits []int) (string, []int, error) {
		record := map[string]any{}
		if err := gojson.Unmarshal(line, &record); err != nil {
			return "", nil, err
		}
		for i, program := range programs {
			answer, _, err := program.Eval(record)
			if err != nil {
				return "", nil, fmt.Errorf("rule %d: %w", i, err)
			}
			if answer.Value() == true {
				hits = append(hits, i)
			}
		}
		return record["case_id"].(string), hits, nil
	}, nil
}

func main() { stream.Run(prepare) }
