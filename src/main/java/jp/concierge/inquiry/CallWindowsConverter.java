package jp.concierge.inquiry;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import jp.concierge.doctor.ContactWindow;

/** Windows as names with commas; few and never searched for. */
@Converter
public class CallWindowsConverter implements AttributeConverter<Set<ContactWindow>, String> {

    @Override
    public String convertToDatabaseColumn(Set<ContactWindow> windows) {
        return windows == null ? "" : windows.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<ContactWindow> convertToEntityAttribute(String names) {
        return names == null || names.isEmpty() ? Set.of() : Arrays.stream(names.split(",")).map(ContactWindow::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
