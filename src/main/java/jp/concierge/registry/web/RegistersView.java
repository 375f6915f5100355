package jp.concierge.registry.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import jp.concierge.registry.ImportRow;
import jp.concierge.registry.RegistryFile;
import jp.concierge.registry.RegistryService;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.Redirects;

/** {@code /office/settings/registers}: what is known of Japan's places and institutions, and a new import. */
@Named
@RequestScoped
public class RegistersView {
    @Inject
    private RegistryService service;
    private RegistryService.Overview overview;

    public RegistryService.Overview getOverview() {
        if (overview == null) {
            overview = service.get();
        }
        return overview;
    }

    /** The import that runs now; null when none does. */
    public ImportRow getRunning() {
        return getOverview().running().orElse(null);
    }

    public List<RegistryFile> getFiles() {
        return Arrays.asList(RegistryFile.values());
    }

    public boolean isThere(RegistryFile file) {
        return getOverview().files().contains(file);
    }

    public void start() {
        try {
            service.start();
            Redirects.to("/office/settings/registers?done=registry-started");
        } catch (BusinessRuleException broken) {
            overview = null;
            Messages.show(broken);
        }
    }
}
