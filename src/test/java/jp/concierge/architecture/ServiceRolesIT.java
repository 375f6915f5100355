package jp.concierge.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.concierge.shared.security.Role;
import jp.concierge.shared.web.Pages;
import jp.concierge.support.container.ContainerTest;
import jp.concierge.support.container.People;
import org.junit.jupiter.api.Test;

/** Walks every method of every service as every role and as nobody: the container refuses whoever is not named. */
@ContainerTest
class ServiceRolesIT {
    @Inject
    private People people;

    @Test
    void the_container_refuses_every_role_that_a_method_does_not_name() throws Exception {
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        for (Class<?> service : services()) {
            Object bean = CDI.current().select(service).get();
            for (Method method : methods(service)) {
                RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
                if (allowed == null) {
                    continue;
                }
                for (Role role : Role.values()) {
                    if (!List.of(allowed.value()).contains(role.name())) {
                        people.as(new People.Person(java.util.UUID.randomUUID(), role, ""), () -> expectRefusal(bean, method, role.name(), wrong));
                        refused++;
                    }
                }
                people.asVisitor(() -> expectRefusal(bean, method, "nobody", wrong));
                refused++;
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(refused > 100, "only " + refused + " refusals were tried");
    }

    @Test
    void what_is_open_to_everybody_is_so_on_purpose() throws Exception {
        Set<String> open = new TreeSet<>();
        for (Class<?> service : services()) {
            for (Method method : methods(service)) {
                if (method.isAnnotationPresent(PermitAll.class)) {
                    open.add(service.getSimpleName() + "." + method.getName());
                }
            }
        }
        Set<String> onPurpose = new TreeSet<>(Files.readAllLines(Path.of(getClass().getResource("/open-service-methods.txt").toURI())));
        onPurpose.removeIf(line -> line.isBlank() || line.startsWith("#"));
        assertEquals(String.join("\n", onPurpose), String.join("\n", open));
    }

    @Test
    void every_role_has_a_page_to_land_on() {
        for (Role role : Role.values()) {
            assertTrue(Pages.all().stream().anyMatch(page -> page.roles().contains(role)), role + " has no page");
        }
    }

    private static void expectRefusal(Object bean, Method method, String who, List<String> wrong) {
        Object[] nothing = Arrays.stream(method.getParameterTypes()).map(ServiceRolesIT::nothing).toArray();
        try {
            method.invoke(bean, nothing);
            wrong.add(who + " may call " + method.getDeclaringClass().getSimpleName() + "." + method.getName());
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof EJBAccessException)) {
                wrong.add(who + " reaches " + method.getDeclaringClass().getSimpleName() + "." + method.getName() + ": " + e.getCause().getClass().getSimpleName());
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object nothing(Class<?> type) {
        if (!type.isPrimitive()) {
            return null;
        }
        if (type == boolean.class) {
            return false;
        }
        return type == long.class ? (Object) 0L : type == double.class ? (Object) 0.0 : (Object) 0;
    }

    private static List<Method> methods(Class<?> service) {
        return Arrays.stream(service.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .sorted(java.util.Comparator.comparing(Method::getName)).collect(Collectors.toList());
    }

    private static List<Class<?>> services() throws IOException, URISyntaxException, ClassNotFoundException {
        Path root = Path.of(Pages.class.getResource("/build.properties").toURI()).getParent();
        List<Class<?>> services = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root.resolve("jp/concierge"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class") && !f.toString().contains("IT")).sorted().toList()) {
                String name = root.relativize(file).toString().replace(".class", "").replace('/', '.').replace('\\', '.');
                if (name.startsWith("jp.concierge.bootstrap") || name.startsWith("jp.concierge.support")) {
                    continue;
                }
                Class<?> type = Class.forName(name, false, Thread.currentThread().getContextClassLoader());
                if (type.isAnnotationPresent(Stateless.class)) {
                    services.add(type);
                }
            }
        }
        return services;
    }
}
