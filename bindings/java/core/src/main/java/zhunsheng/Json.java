// Reads what the engine writes, for the small typed views; no other JSON comes here.
package zhunsheng;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A value: Map, List, String, BigDecimal, Boolean or null. Members that are not there are null, "" or empty lists. */
record Json(Object value) {
    static Json read(String text) {
        Reader reader = new Reader(text);
        return new Json(reader.value());
    }

    boolean has(String key) {
        return members().get(key) != null;
    }

    Json member(String key) {
        return new Json(members().get(key));
    }

    String text(String key) {
        return members().get(key) instanceof String text ? text : null;
    }

    long number(String key) {
        return members().get(key) instanceof BigDecimal number ? number.longValue() : 0;
    }

    boolean truth(String key) {
        return Boolean.TRUE.equals(members().get(key));
    }

    <T> List<T> list(String key, Function<Json, T> make) {
        return member(key).each(make);
    }

    List<String> texts(String key) {
        return list(key, text -> (String) text.value);
    }

    <T> List<T> each(Function<Json, T> make) {
        return value instanceof List<?> list ? list.stream().map(Json::new).map(make).toList() : List.of();
    }

    private Map<?, ?> members() {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    /** Goes through a text once. What it reads is well formed, and nested a few levels. */
    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Object value() {
            return switch (next()) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                case 't' -> word("true", Boolean.TRUE);
                case 'f' -> word("false", Boolean.FALSE);
                case 'n' -> word("null", null);
                default -> number();
            };
        }

        /** The next character that is no white space; stays before it. */
        private char next() {
            while (text.charAt(at) <= ' ') {
                ++at;
            }
            return text.charAt(at);
        }

        private boolean comesThenPass(char sign) {
            boolean comes = next() == sign;
            at += comes ? 1 : 0;
            return comes;
        }

        private Map<String, Object> object() {
            Map<String, Object> members = new LinkedHashMap<>();
            ++at;
            while (!comesThenPass('}')) {
                comesThenPass(',');
                next();
                String key = string();
                comesThenPass(':');
                members.put(key, value());
            }
            return members;
        }

        private List<Object> array() {
            List<Object> elements = new ArrayList<>();
            ++at;
            while (!comesThenPass(']')) {
                comesThenPass(',');
                elements.add(value());
            }
            return elements;
        }

        private String string() {
            int begin = ++at;
            StringBuilder built = null;
            for (char sign = text.charAt(at); sign != '"'; sign = text.charAt(at)) {
                if (sign == '\\') {
                    built = built == null ? new StringBuilder() : built;
                    built.append(text, begin, at);
                    built.append(escaped());
                    begin = at;
                } else {
                    ++at;
                }
            }
            String rest = text.substring(begin, at++);
            return built == null ? rest : built.append(rest).toString();
        }

        private char escaped() {
            char sign = text.charAt(at + 1);
            at += 2;
            return switch (sign) {
                case 'n' -> '\n';
                case 't' -> '\t';
                case 'r' -> '\r';
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'u' -> {
                    at += 4;
                    yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
                }
                default -> sign;
            };
        }

        private Object word(String word, Object meaning) {
            at += word.length();
            return meaning;
        }

        private BigDecimal number() {
            int begin = at;
            while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
                ++at;
            }
            return new BigDecimal(text.substring(begin, at));
        }
    }
}
