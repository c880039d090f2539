// How a decision is laid out for people.
package zhunsheng;

/** How a decision is laid out for people. */
public enum PageFormat {
    /** Lines for a terminal. */
    PLAIN_TEXT,
    /** A whole page. */
    HTML
}
