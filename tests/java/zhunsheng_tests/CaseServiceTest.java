// The service that docs/embedding.md shows, started and asked.
package zhunsheng_tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import example.CaseService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import zhunsheng.Outcome;
import zhunsheng.Rulebook;

class CaseServiceTest {
    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> post(int port, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void itDecidesOverHttp() throws Exception {
        String sample = Samples.inspectionCase();
        Rulebook rulebook;
        try (ConfigurableApplicationContext context = SpringApplication.run(CaseService.class, "--server.port=0",
                "--server.address=127.0.0.1", "--spring.main.banner-mode=off", "--logging.level.root=warn")) {
            int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
            rulebook = context.getBean(Rulebook.class);

            assertEquals(rulebook.decide(sample).json(), post(port, "/decisions", sample).body());
            assertEquals(rulebook.decide(sample).outcome(),
                    new ObjectMapper().readValue(post(port, "/outcomes", sample).body(), Outcome.class));
            HttpResponse<String> refused = post(port, "/decisions", "{");
            assertEquals(422, refused.statusCode());
            assertTrue(refused.body().startsWith("[{\"code\":\"ZS"), refused.body());
        }
        assertThrows(IllegalStateException.class, () -> rulebook.decide(sample));
    }
}
