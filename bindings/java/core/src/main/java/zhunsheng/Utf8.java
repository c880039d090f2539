// Texts of Java as UTF-8, and back.
package zhunsheng;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 that hides no mistake: Java would write a lone surrogate as a question mark. Here it becomes three bytes that
 * are no UTF-8, so that the engine says what is wrong and where.
 */
final class Utf8 {
    private Utf8() {}

    static byte[] encode(String text) {
        return isWellFormed(text) ? text.getBytes(StandardCharsets.UTF_8) : encodeSurrogates(text);
    }

    static String decode(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); ++i) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!isPair(text, i)) {
                    return false;
                }
                ++i;
            }
        }
        return true;
    }

    private static boolean isPair(String text, int index) {
        return index + 1 < text.length() && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1));
    }

    private static byte[] encodeSurrogates(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + 16);
        int begin = 0;
        for (int i = 0; i < text.length(); ++i) {
            char unit = text.charAt(i);
            if (isPair(text, i)) {
                ++i;
            } else if (Character.isSurrogate(unit)) {
                bytes.writeBytes(text.substring(begin, i).getBytes(StandardCharsets.UTF_8));
                bytes.write(0xE0 | unit >> 12);
                bytes.write(0x80 | unit >> 6 & 0x3F);
                bytes.write(0x80 | unit & 0x3F);
                begin = i + 1;
            }
        }
        bytes.writeBytes(text.substring(begin).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
