/* c_api_test RULES: the C interface from C11, with the rulebook of a folder. */

#include <stdlib.h>

#include "check.h"
#include "lent.h"

static const char* const small_rules =
    "file: {id: act, name: Act, rank: law, versions: [{version: \"1\", from: 2000-01-01}]}\n"
    "rulebook: {id: small, name: small, version: \"1\"}\n"
    "legal_order: {ranks: [{id: law, name: law}]}\n"
    "vocabulary: {records: [{id: case, name: the case, root: yes, fields: [{id: bad, name: bad, type: "
    "truth}]}]}\n"
    "violations: [{id: v, name: violation}]\n"
    "rules: [{id: r, name: rule r, basis: Article 1, when: bad, finding: v}]\n";

static zhunsheng_status load_small(const char* yaml, zhunsheng_rulebook** rulebook,
                                   zhunsheng_text** diagnostics) {
    const zhunsheng_rule_text text = {lent("small.yaml"), lent(yaml)};
    return zhunsheng_rulebook_load_texts(&text, 1, rulebook, diagnostics);
}

static zhunsheng_rulebook* small(void) {
    zhunsheng_rulebook* rulebook = NULL;
    zhunsheng_text* diagnostics = NULL;
    CHECK(load_small(small_rules, &rulebook, &diagnostics) == ZHUNSHENG_OK, "a small rulebook loads");
    if (rulebook == NULL) fprintf(stderr, "%s\n", zhunsheng_text_bytes(diagnostics));
    zhunsheng_text_destroy(diagnostics);
    return rulebook;
}

static void tells_versions(void) {
    CHECK(zhunsheng_abi_version() == ZHUNSHENG_ABI_VERSION, "library and header are of one interface");
    CHECK(strlen(zhunsheng_version()) >= strlen("0.0.0"), "the version is told");
}

static void destroys_null(void) {
    zhunsheng_text_destroy(NULL);
    zhunsheng_rulebook_destroy(NULL);
    CHECK(zhunsheng_text_size(NULL) == 0 && strcmp(zhunsheng_text_bytes(NULL), "") == 0, "no text is empty");
}

static void loads_a_folder(const char* folder) {
    const zhunsheng_string path = lent(folder);
    zhunsheng_rulebook* rulebook = NULL;
    zhunsheng_text* diagnostics = NULL;
    CHECK(zhunsheng_rulebook_load(&path, 1, &rulebook, &diagnostics) == ZHUNSHENG_OK,
          "the folder of rules loads");
    CHECK(rulebook != NULL && diagnostics == NULL, "a rulebook without mistakes comes without diagnostics");
    zhunsheng_text* description = NULL;
    CHECK(zhunsheng_rulebook_describe(rulebook, &description) == ZHUNSHENG_OK, "a rulebook is described");
    CHECK(contains(description, "\"sha256\":\""), "its hash is told");
    zhunsheng_text_destroy(description);
    zhunsheng_rulebook_destroy(rulebook);
}

static void hands_diagnostics_back(void) {
    zhunsheng_rulebook* rulebook = (zhunsheng_rulebook*)&failures; /* to be overwritten */
    zhunsheng_text* diagnostics = NULL;
    CHECK(load_small("rules: [{id: r}]\n", &rulebook, &diagnostics) == ZHUNSHENG_REFUSED,
          "faulty rules are refused");
    CHECK(rulebook == NULL, "there is no rulebook then");
    CHECK(contains(diagnostics, "\"code\":\"ZS") && contains(diagnostics, "small.yaml"),
          "diagnostics tell what is wrong, and in which file");
    zhunsheng_text_destroy(diagnostics);

    rulebook = small();
    zhunsheng_text* decision = NULL;
    CHECK(zhunsheng_decide(rulebook, lent("{\"bat\": true}"), NULL, &decision, &diagnostics) ==
              ZHUNSHENG_REFUSED,
          "a case with errors is refused");
    CHECK(decision == NULL && contains(diagnostics, "\"pointer\":\"/bat\""),
          "its diagnostics tell the place");
    zhunsheng_text_destroy(diagnostics);
    zhunsheng_rulebook_destroy(rulebook);
}

static void decides(void) {
    zhunsheng_rulebook* rulebook = small();
    zhunsheng_options options = {0};
    options.on = lent("2024-06-01");
    zhunsheng_text* decision = NULL;
    zhunsheng_text* diagnostics = NULL;
    const zhunsheng_string a_case = lent("{\"bad\": true}");
    CHECK(zhunsheng_decide(rulebook, a_case, &options, &decision, &diagnostics) == ZHUNSHENG_OK,
          "a case is decided");
    CHECK(contains(decision, "\"rule\":\"r\"") && contains(decision, "\"decided_on\":\"2024-06-01\""),
          "the decision has the finding, on the day asked for");
    CHECK(diagnostics == NULL, "there is nothing to remark");
    CHECK(strchr(zhunsheng_text_bytes(decision), '\n') == NULL, "it stands on one line");
    zhunsheng_text_destroy(decision);

    options.flags = ZHUNSHENG_INDENTED;
    CHECK(zhunsheng_decide(rulebook, a_case, &options, &decision, NULL) == ZHUNSHENG_OK,
          "diagnostics need not be wanted");
    CHECK(contains(decision, "\n  \"findings\": ["), "indented, it stands on several");
    zhunsheng_text_destroy(decision);

    options.flags = ZHUNSHENG_FINDINGS;
    CHECK(zhunsheng_decide(rulebook, a_case, &options, &decision, NULL) == ZHUNSHENG_OK,
          "findings alone can be asked for");
    CHECK(is_text(decision,
                  "{\"case\":\"\",\"findings\":[{\"rule\":\"r\",\"violation\":\"v\",\"answer\":"
                  "\"undetermined\"}]}"),
          "then there is nothing else");
    zhunsheng_text_destroy(decision);

    options.flags = ZHUNSHENG_LENIENT;
    CHECK(zhunsheng_decide(rulebook, lent("{\"bat\": true}"), &options, &decision, &diagnostics) ==
              ZHUNSHENG_OK,
          "unknown keys are no errors if the caller is lenient");
    CHECK(decision != NULL && contains(diagnostics, "\"severity\":\"warning\""), "but are remarked upon");
    zhunsheng_text_destroy(decision);
    zhunsheng_text_destroy(diagnostics);
    zhunsheng_rulebook_destroy(rulebook);
}

static void decides_for_people(void) {
    zhunsheng_rulebook* rulebook = small();
    zhunsheng_text* page = NULL;
    CHECK(zhunsheng_decide_readably(rulebook, lent("{\"bad\": true}"), NULL, ZHUNSHENG_HTML,
                                    ZHUNSHENG_ENGLISH, &page, NULL) == ZHUNSHENG_OK,
          "a page can be asked for");
    CHECK(contains(page, "<html") && contains(page, "violation"), "it is a page about the case");
    zhunsheng_text_destroy(page);
    CHECK(zhunsheng_decide_readably(rulebook, lent("{}"), NULL, 7, ZHUNSHENG_ENGLISH, &page, NULL) ==
              ZHUNSHENG_WRONG_ARGUMENT,
          "a format that there is not is a wrong argument");
    CHECK(page == NULL, "and gives no page");
    zhunsheng_rulebook_destroy(rulebook);
}

enum { many = 100 };

static void decides_batches_in_order(void) {
    zhunsheng_rulebook* rulebook = small();
    zhunsheng_string cases[many];
    for (int number = 0; number < many; ++number) {
        cases[number] = lent(number % 3 == 0 ? "{\"bad\": true}" : number % 3 == 1 ? "{\n}" : "{\"bat\":");
    }
    for (uint32_t flags = 0; flags <= ZHUNSHENG_FINDINGS; flags += ZHUNSHENG_FINDINGS) {
        zhunsheng_options options = {0};
        options.on = lent("2024-06-01");
        options.first_line = 5;
        options.flags = flags;
        zhunsheng_text* lines = NULL;
        CHECK(zhunsheng_decide_batch(rulebook, cases, many, &options, &lines, NULL) == ZHUNSHENG_OK,
              "a batch is decided, whatever is wrong with its cases");
        options.threads = 4;
        zhunsheng_text* same = NULL;
        CHECK(zhunsheng_decide_batch(rulebook, cases, many, &options, &same, NULL) == ZHUNSHENG_OK,
              "on threads as well");
        CHECK(is_text(same, zhunsheng_text_bytes(lines)), "threads give the same lines in the same order");
        const char* line = zhunsheng_text_bytes(lines);
        for (int number = 0; number < many; ++number) {
            char error[32];
            snprintf(error, sizeof error, "{\"line\":%d,\"error\":", number + 5);
            CHECK((number % 3 == 2) == (strncmp(line, error, strlen(error)) == 0),
                  "a faulty case has an error in its place");
            line = strchr(line, '\n') + 1;
        }
        CHECK(*line == '\0', "there are as many lines as cases");
        zhunsheng_text_destroy(lines);
        zhunsheng_text_destroy(same);
    }
    zhunsheng_text* none = NULL;
    CHECK(zhunsheng_decide_batch(rulebook, NULL, 0, NULL, &none, NULL) == ZHUNSHENG_OK && is_text(none, ""),
          "no cases give no lines");
    zhunsheng_text_destroy(none);
    zhunsheng_rulebook_destroy(rulebook);
}

static void explains_and_lints(void) {
    zhunsheng_rulebook* rulebook = small();
    zhunsheng_text* text = NULL;
    CHECK(zhunsheng_explain(rulebook, lent("r"), ZHUNSHENG_ENGLISH, &text) == ZHUNSHENG_OK &&
              contains(text, "rule r"),
          "a rule is explained");
    zhunsheng_text_destroy(text);
    CHECK(zhunsheng_explain(rulebook, lent("nothing"), ZHUNSHENG_CHINESE, &text) == ZHUNSHENG_NOT_FOUND &&
              text == NULL,
          "one that there is not is not found");
    CHECK(zhunsheng_document(rulebook, lent("case"), &text) == ZHUNSHENG_OK && contains(text, "\"$schema\""),
          "the schema of cases is given");
    zhunsheng_text_destroy(text);
    CHECK(zhunsheng_document(rulebook, lent("dreams"), &text) == ZHUNSHENG_NOT_FOUND && text == NULL,
          "a document that there is not is not found");
    zhunsheng_rulebook_destroy(rulebook);

    const zhunsheng_rule_text faulty = {lent("faulty.yaml"), lent("rules: [{id: r}]\n")};
    CHECK(zhunsheng_lint_texts(&faulty, 1, &text) == ZHUNSHENG_REFUSED && contains(text, "faulty.yaml"),
          "lint tells what is wrong");
    zhunsheng_text_destroy(text);
    const zhunsheng_rule_text sound = {lent("small.yaml"), lent(small_rules)};
    CHECK(zhunsheng_lint_texts(&sound, 1, &text) == ZHUNSHENG_OK && *zhunsheng_text_bytes(text) == '[',
          "advice does not make rules faulty");
    zhunsheng_text_destroy(text);
}

static void shares_rulebooks(void) {
    zhunsheng_rulebook* rulebook = small();
    zhunsheng_rulebook* shared = NULL;
    CHECK(zhunsheng_rulebook_share(rulebook, &shared) == ZHUNSHENG_OK, "a rulebook is shared");
    zhunsheng_rulebook_destroy(rulebook);
    zhunsheng_text* decision = NULL;
    CHECK(zhunsheng_decide(shared, lent("{}"), NULL, &decision, NULL) == ZHUNSHENG_OK,
          "and lives on when the first handle to it is gone");
    zhunsheng_text_destroy(decision);
    zhunsheng_rulebook_destroy(shared);
}

static void answers_wrong_arguments(void) {
    zhunsheng_rulebook* rulebook = small();
    zhunsheng_rulebook* loaded = NULL;
    zhunsheng_text* text = NULL;
    const zhunsheng_string nowhere = {NULL, 3};
    const zhunsheng_rule_text unnamed = {nowhere, lent("")};
    const zhunsheng_status wrong = ZHUNSHENG_WRONG_ARGUMENT;
    CHECK(zhunsheng_rulebook_load(NULL, 1, &loaded, &text) == wrong, "no paths are wrong");
    CHECK(zhunsheng_rulebook_load(&nowhere, 1, &loaded, &text) == wrong, "a path that is nowhere is wrong");
    CHECK(zhunsheng_rulebook_load_texts(&unnamed, 1, &loaded, &text) == wrong,
          "a name that is nowhere is wrong");
    CHECK(zhunsheng_rulebook_share(NULL, &loaded) == wrong, "no rulebook cannot be shared");
    CHECK(zhunsheng_rulebook_share(rulebook, NULL) == wrong, "nor can one with nobody");
    CHECK(zhunsheng_rulebook_describe(NULL, &text) == wrong, "no rulebook cannot be described");
    CHECK(zhunsheng_decide(NULL, lent("{}"), NULL, &text, NULL) == wrong,
          "nothing is decided without a rulebook");
    CHECK(zhunsheng_decide(rulebook, nowhere, NULL, &text, NULL) == wrong, "a case that is nowhere is wrong");
    CHECK(zhunsheng_decide(rulebook, lent("{}"), NULL, NULL, NULL) == ZHUNSHENG_OK,
          "a decision need not be wanted");
    CHECK(zhunsheng_decide_batch(rulebook, NULL, 1, NULL, &text, NULL) == wrong,
          "cases that are nowhere are wrong");
    CHECK(zhunsheng_decide_batch(rulebook, &nowhere, 1, NULL, &text, NULL) == wrong,
          "each of them must be somewhere");
    CHECK(zhunsheng_explain(rulebook, lent("r"), 2, &text) == wrong, "there are two languages");
    CHECK(zhunsheng_lint(NULL, 0, &text) == wrong, "nothing cannot be linted");
    zhunsheng_options options = {0};
    options.flags = 64;
    CHECK(zhunsheng_decide(rulebook, lent("{}"), &options, &text, NULL) == wrong, "an unknown flag is wrong");
    options.flags = ZHUNSHENG_FINDINGS | ZHUNSHENG_ALL;
    CHECK(zhunsheng_decide(rulebook, lent("{}"), &options, &text, NULL) == wrong,
          "findings go with no other form");
    options.flags = ZHUNSHENG_FINDINGS;
    CHECK(zhunsheng_decide_readably(rulebook, lent("{}"), &options, ZHUNSHENG_HTML, ZHUNSHENG_ENGLISH, &text,
                                    NULL) == wrong,
          "findings are no page");
    options.flags = 0;
    options.threads = 257;
    CHECK(zhunsheng_decide(rulebook, lent("{}"), &options, &text, NULL) == wrong, "threads are bounded");
    options.threads = 0;
    options.on = lent("2024-02-30");
    CHECK(zhunsheng_decide_batch(rulebook, NULL, 0, &options, NULL, &text) == ZHUNSHENG_REFUSED &&
              contains(text, "2024-02-30"),
          "a date that is none is told, even to an empty batch");
    zhunsheng_text_destroy(text);
    zhunsheng_rulebook_destroy(rulebook);
}

int main(int count, char** arguments) {
    if (count != 2) return EXIT_FAILURE;
    tells_versions();
    destroys_null();
    loads_a_folder(arguments[1]);
    hands_diagnostics_back();
    decides();
    decides_for_people();
    decides_batches_in_order();
    explains_and_lints();
    shares_rulebooks();
    answers_wrong_arguments();
    return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
