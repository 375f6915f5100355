package jp.concierge.bootstrap.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jp.concierge.shared.config.Setting;

/** Makes the demonstration content once, at the first start with CONCIERGE_DEMO=true, feature by feature. */
@Startup
@Singleton
@DependsOn("BundledContent")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoContent {
    @Inject
    private PeopleDemo people;
    @Inject
    private OperatorDemo operator;
    @Inject
    private DoctorsDemo doctors;
    @Inject
    private InquiriesDemo inquiries;
    @Inject
    private OfficeDemo office;
    @Inject
    private VoicesDemo voices;
    @Inject
    private ContentDemo content;
    @Inject
    private HospitalsDemo hospitals;
    @Inject
    private OpeningsDemo openings;
    @Inject
    private PrivacyDemo privacy;
    @Inject
    private MailDemo mail;

    @PostConstruct
    void make() {
        if (Boolean.parseBoolean(Setting.DEMO.get()) && people.areMissing()) {
            people.make();
            operator.make();
            doctors.make();
            inquiries.make();
            office.make();
            voices.make();
            content.make();
            hospitals.make();
            openings.make();
            privacy.make();
            mail.make();
        }
    }
}
