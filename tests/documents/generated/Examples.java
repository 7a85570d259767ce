import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openapitools.client.JSON;

/** Reads and writes each example with the Java that openapi-generator made. */
class Examples {
  public static void main(String[] arguments) throws Exception {
    ObjectMapper mapper = JSON.getDefault().getMapper();
    int count = 0;
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      String[] parts = line.split("\t");
      Class<?> kind = Class.forName("org.openapitools.client.model." + parts[0]);
      JsonNode written = mapper.valueToTree(mapper.readValue(parts[1], kind));
      if (!written.equals(mapper.readTree(parts[1]))) throw new AssertionError(line + "\n" + written);
      count++;
    }
    if (count == 0) throw new AssertionError("no examples");
    System.out.println("Java reads " + count + " examples");
  }
}
