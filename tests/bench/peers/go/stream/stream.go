// Package stream is what every peer in Go shares: it reads cases, asks the peer which rules hold, writes the result lines, and tells
// the time. Timed are reading the file, parsing, the peer, and writing; not preparing the rules, nor a warm-up on the first cases.
package stream

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"
	"runtime"
	"strconv"
	"time"
)

const warmUpCases = 2000

// Rule is what the result lines say of a rule.
type Rule struct {
	ID        string `json:"id"`
	Violation string `json:"v"`
}

// Peer gives the id of a case, and appends to hits the positions of the rules that hold for it, ascending.
type Peer func(line []byte, hits []int) (id string, holding []int, err error)

// Run is main for a peer: arguments RULES.json TRANSLATED CASES.ndjson COUNT OUT. One thread runs Go code, as for all peers.
func Run(prepare func(rules []Rule, translated []byte) (Peer, error)) {
	log.SetFlags(0)
	if len(os.Args) != 6 {
		log.Fatal("usage: PEER RULES.json TRANSLATED CASES.ndjson COUNT OUT")
	}
	runtime.GOMAXPROCS(1)
	count, err := strconv.Atoi(os.Args[4])
	check(err)
	rules := readRules(os.Args[1])
	translated, err := os.ReadFile(os.Args[2])
	check(err)

	began := time.Now()
	peer, err := prepare(rules, translated)
	check(err)
	load := time.Since(began)
	check(run(peer, rules, os.Args[3], min(warmUpCases, count/4), os.DevNull))
	start := time.Now()
	check(run(peer, rules, os.Args[3], count, os.Args[5]))
	fmt.Printf(`{"cases":%d,"seconds":%f,"load_seconds":%f}`+"\n", count, time.Since(start).Seconds(), load.Seconds())
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func readRules(path string) []Rule {
	text, err := os.ReadFile(path)
	check(err)
	var rules []Rule
	check(json.Unmarshal(text, &rules))
	return rules
}

func run(peer Peer, rules []Rule, cases string, count int, out string) error {
	in, err := os.Open(cases)
	if err != nil {
		return err
	}
	defer in.Close()
	file, err := os.Create(out)
	if err != nil {
		return err
	}
	defer file.Close()
	writer := bufio.NewWriterSize(file, 1<<18)
	defer writer.Flush()
	lines := bufio.NewReaderSize(in, 1<<20)
	hits := []int{}
	for range count {
		line, err := lines.ReadSlice('\n')
		if err != nil {
			return err
		}
		var id string
		if id, hits, err = peer(line, hits[:0]); err != nil {
			return err
		}
		write(writer, rules, id, hits)
	}
	return nil
}

// A buffered writer keeps its first error for Flush, and the comparison of results would show it as well.
func write(out *bufio.Writer, rules []Rule, id string, hits []int) {
	io.WriteString(out, `{"id":"`+id+`","hits":[`)
	for i, hit := range hits {
		if i > 0 {
			out.WriteByte(',')
		}
		io.WriteString(out, `{"rule":"`+rules[hit].ID+`","violation":"`+rules[hit].Violation+`"}`)
	}
	io.WriteString(out, "]}\n")
}
