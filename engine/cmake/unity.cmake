# Sources with names of their own that another source of their target has, too: a build that joins sources (which saves sanitizers
# most of their time) compiles these apart.

set(apart
    bindings/cli/result_file.cpp bindings/cli/stop_signals.cpp bindings/server/rule_texts.cpp
    engine/analysis/examine_flags.cpp
    engine/analysis/examine_procedure.cpp engine/analysis/examine_set_aside.cpp engine/checking/check_lists.cpp
    engine/checking/check_operators.cpp engine/checking/default_circles.cpp engine/comparison/comparison_schema.cpp
    engine/comparison/effect_words.cpp engine/diagnostics/render_text.cpp engine/explanation/diagnostics_schema.cpp
    engine/explanation/outcome_schema.cpp engine/explanation/outline_flags.cpp engine/explanation/outline_procedure.cpp
    engine/formatting/lay_out.cpp engine/formatting/write_scalar.cpp engine/linting/render_diff.cpp
    engine/linting/rule_meaning.cpp engine/rulebook/line_slips.cpp engine/rulebook/text_guards.cpp
    engine/rulebook/yaml_document.cpp engine/rulebook/yaml_reasons.cpp
    tests/adjudication/discretion_and_procedure_test.cpp tests/adjudication/settle_rank_test.cpp
    tests/cli/line_blocks_test.cpp tests/matching/try_terms_test.cpp tests/rulebook/read_tests_test.cpp
    tests/rulebook/yaml_suite_test.cpp tests/values/date_test.cpp)
list(TRANSFORM apart PREPEND ${PROJECT_SOURCE_DIR}/)
set_source_files_properties(${apart} DIRECTORY engine bindings/cli bindings/server tests PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
