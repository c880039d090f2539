// One list of everything that has a name, and the script that searches it.

#include <algorithm>

#include "explanation/outline_html.h"
#include "handbook/articles.h"
#include "handbook/pages.h"

namespace zhunsheng::handbook {

using explanation::html_escaped;

namespace {

/// The list is the index: what the script does not find it hides. Only the text of the page is ever read, and nothing is
/// set but whether an entry is hidden. Blanks separate words all of which an entry must hold.
constexpr std::string_view script = R"(<script>
(function () {
  "use strict";
  const plain = text => text.normalize("NFKC").toLowerCase().replace(/[《》“”]/g, "");
  const box = document.getElementById("search");
  const count = document.getElementById("count");
  const groups = Array.from(document.querySelectorAll("section"), group => ({
    group, entries: Array.from(group.querySelectorAll("li"), entry => ({entry, text: plain(entry.textContent)}))}));
  const search = () => {
    const words = plain(box.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const {group, entries} of groups) {
      let here = 0;
      for (const {entry, text} of entries) {
        entry.hidden = !words.every(word => text.includes(word));
        if (!entry.hidden) here += 1;
      }
      group.hidden = here === 0;
      found += here;
    }
    count.textContent = words.length ? String(found) : "";
  };
  document.getElementById("finder").hidden = false;
  box.addEventListener("input", search);
  search();  // a browser that goes back to the page keeps what was typed
  box.focus();
})();
</script>
)";

class RegisterWriter {
public:
    explicit RegisterWriter(const Workshop& workshop)
        : book_(workshop.book), page_(workshop, "register.html", book_.pick("查找", "Search")) {}

    HandbookPage write() {
        page_.raw(R"(<p id="finder" class="screen" hidden><input type="search" id="search" aria-label=")" +
                  page_.pick("查找", "Search") + "\" placeholder=\"" +
                  html_escaped(page_.pick("规则、条文、编号、措施、事实；多个词用空格隔开",
                                          "rule, article, id, measure, fact; several words, with blanks")) +
                  "\"> <span id=\"count\" class=\"small\"></span></p>\n");
        page_.paragraph(page_.pick("手册中有名称的一切，按类排列。",
                                   "Everything in the handbook that has a name, by kind."),
                        "lead");
        laws();
        rules();
        violations();
        facts();
        tests();
        page_.raw(script);
        return page_.finish();
    }

private:
    void begin(std::string_view heading) {
        page_.raw("<section>\n").heading(2, heading).raw("<ul class=\"plain register\">\n");
    }
    void entry(const Target& target, std::string_view name, const std::vector<std::string>& more) {
        std::string rest;
        for (const std::string& one : more) {
            if (!one.empty()) rest += (rest.empty() ? "" : " · ") + one;
        }
        page_.raw("<li>" + page_.link(target, name) +
                  (rest.empty() ? "" : " <span class=\"small\">" + html_escaped(rest) + "</span>") +
                  "</li>\n");
    }
    void end() { page_.raw("</ul>\n</section>\n"); }

    void laws() {
        begin(page_.pick("文件", "Instruments"));
        for (const std::uint16_t law : places(book_.program.instruments)) {
            const checking::Instrument& instrument = book_.program.instruments[law];
            if (instrument.law != law || !book_.has_page(law)) continue;
            entry(book_.law(law), instrument.name, {instrument.id, instrument.number});
        }
        end();
    }

    void rules() {
        begin(page_.pick("规则", "Rules"));
        for (std::uint32_t index = 0; index < book_.program.rules.size(); ++index) {
            const checking::Rule& rule = book_.program.rules[index];
            entry(book_.rule(index), rule.name,
                  {rule.id, book_.program.instruments[rule.instrument].name, articles(rule), measures(rule)});
        }
        end();
    }

    std::string articles(const checking::Rule& rule) const {
        std::vector<std::string> all;
        for (const checking::Citation& citation : rule.basis) {
            if (std::ranges::find(all, citation.article) == all.end()) all.push_back(citation.article);
        }
        return book_.phrases.listed(all);
    }

    std::string measures(const checking::Rule& rule) const {
        std::vector<std::string> all;
        const auto add = [&](const std::vector<checking::Measure>& measures) {
            for (const checking::Measure& measure : measures) {
                const std::string& name = measure.wording.empty()
                                              ? book_.program.legal_order.measures[measure.kind].label
                                              : measure.wording;
                if (std::ranges::find(all, name) == all.end()) all.push_back(name);
            }
        };
        if (const auto* sanction = std::get_if<checking::Sanction>(&rule.then)) {
            add(sanction->institution);
            for (const checking::PersonSanction& persons : sanction->persons) add(persons.measures);
        }
        return book_.phrases.listed(all);
    }

    void violations() {
        begin(page_.pick("违法行为", "Violations"));
        for (const std::uint16_t index : places(book_.program.violations)) {
            entry(book_.violation(index), book_.program.violations[index].label,
                  {book_.program.violations[index].id});
        }
        end();
    }

    void facts() {
        begin(page_.pick("事实", "Facts"));
        for (const checking::FieldKey key : book_.facts()) {
            const vocabulary::Field& field = book_.field(key);
            entry(book_.fact(key), field.label,
                  {book_.fact(key).anchor, book_.phrases.listed(field.aliases),
                   field.judgement ? page_.pick("待判断", "judgement") : std::string{}});
        }
        end();
    }

    void tests() {
        if (book_.tests.files.empty()) return;
        begin(page_.pick("测试", "Tests"));
        for (std::size_t file = 0; file < book_.tests.files.size(); ++file) {
            for (std::size_t test = 0; test < book_.tests.files[file].tests.size(); ++test) {
                entry(book_.test({file, test}), book_.tests.files[file].tests[test].name,
                      {book_.tests.files[file].tests[test].basis});
            }
        }
        end();
    }

    const Book& book_;
    Page page_;
};

}  // namespace

HandbookPage register_page(const Workshop& workshop) { return RegisterWriter(workshop).write(); }

}  // namespace zhunsheng::handbook
