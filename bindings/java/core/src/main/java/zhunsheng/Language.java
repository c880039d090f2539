// The languages of texts for people.
package zhunsheng;

/** The language of a text for people. */
public enum Language {
    CHINESE,
    ENGLISH
}
