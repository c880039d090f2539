// What a rulebook is.
package zhunsheng;

/**
 * What a rulebook is.
 *
 * @param sha256 of all its texts; decisions carry it in their receipt
 * @param rules how many it has
 */
public record RulebookDescription(String id, String name, String version, String sha256, long rules) {
    static RulebookDescription read(String text) {
        Json json = Json.read(text);
        return new RulebookDescription(json.text("id"), json.text("name"), json.text("version"), json.text("sha256"),
                json.number("rules"));
    }
}
