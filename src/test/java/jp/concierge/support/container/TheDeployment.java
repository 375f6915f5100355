package jp.concierge.support.container;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.FileAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The built WAR with the container tests in it, deployed once for the whole suite. */
@ArquillianSuiteDeployment
public class TheDeployment {
    private static final Path BUILD = Path.of(System.getProperty("concierge.build", "target"));

    @Deployment
    public static WebArchive war() throws IOException {
        WebArchive war = ShrinkWrap.create(ZipImporter.class, "concierge.war").importFrom(new File(BUILD + "/concierge.war")).as(WebArchive.class);
        Path classes = BUILD.resolve("test-classes");
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(TheDeployment::runsInTheContainer).toList()) {
                war.add(new FileAsset(file.toFile()), "WEB-INF/classes/" + classes.relativize(file).toString().replace(File.separatorChar, '/'));
            }
        }
        war.addAsResource(new File(BUILD + "/test-classes/open-service-methods.txt"), "open-service-methods.txt");
        war.addAsResource(new File(BUILD + "/test-classes/search/relevance.md"), "search/relevance.md");
        return war;
    }

    private static boolean runsInTheContainer(Path file) {
        String path = file.toString().replace(File.separatorChar, '/');
        String name = file.getFileName().toString();
        return path.contains("/jp/concierge/support/container/") || name.startsWith("Eventually") || name.startsWith("WholeTerms") || name.startsWith("PlainSearch")
                || name.matches("\\w+IT(\\$\\w+)*\\.class") && !name.matches("\\w+(Browser|Process|Mail)IT(\\$\\w+)*\\.class") && !path.contains("/bench/");
    }
}
