// The facts of a case as Drools sees them: beans that the JSON reader fills. Days are numbers, 2019-03-07 is 20190307.
package bench;

import java.util.List;

public final class Facts {
    private Facts() {}

    private static int dayNumber(String day) {
        return Integer.parseInt(day, 0, 4, 10) * 10000 + Integer.parseInt(day, 5, 7, 10) * 100
                + Integer.parseInt(day, 8, 10, 10);
    }

    /** A case in the shape of its JSON. */
    public static final class Record {
        public String case_id;
        public String case_type;
        public Institution institution;
        public Conduct conduct;
        public List<Report> reports;
        public Amounts amounts;
        public List<Prior> prior_penalties;
        public List<Person> persons;
        public Circumstances circumstances;
    }

    public static final class Institution {
        public String region;
        public Certificate cma;
        public List<String> scope;
    }

    public static final class Certificate {
        public String status;
        public String valid_to;
    }

    public static final class Conduct {
        public String start;
        public String end;
    }

    public static final class Amounts {
        public double illegal_income;
        public double goods_value;
        public double direct_loss;
    }

    public static final class Circumstances {
        public boolean concealed;
        public boolean obstructed;
    }

    public static final class Sampling {
        public boolean done;
        public boolean compliant;
    }

    public static final class Equipment {
        public boolean calibrated;
        public boolean compliant;
    }

    /** What is stated of the case as a whole, flat. */
    public static final class Case {
        private final Record of;
        private final int validTo;
        private final int start;
        private final int end;

        public Case(Record of) {
            this.of = of;
            validTo = dayNumber(of.institution.cma.valid_to);
            start = dayNumber(of.conduct.start);
            end = dayNumber(of.conduct.end);
        }

        public String getCaseType() { return of.case_type; }
        public String getStatus() { return of.institution.cma.status; }
        public int getValidTo() { return validTo; }
        public String getRegion() { return of.institution.region; }
        public List<String> getScope() { return of.institution.scope; }
        public int getStart() { return start; }
        public int getEnd() { return end; }
        public double getIllegalIncome() { return of.amounts.illegal_income; }
        public double getGoodsValue() { return of.amounts.goods_value; }
        public double getDirectLoss() { return of.amounts.direct_loss; }
        public boolean isConcealed() { return of.circumstances.concealed; }
        public boolean isObstructed() { return of.circumstances.obstructed; }
    }

    public static final class Report {
        public int index;
        public String sector;
        public String standard;
        public String issued;
        public int fee;
        public Sampling sampling;
        public Equipment equipment;
        public boolean original_records_present;
        public boolean tested;
        public int items_required;
        public int items_omitted;
        public int parameters_altered;
        public boolean signatory_authorized;
        public String harm;
        private int issuedDay;

        void number(int place) {
            index = place;
            issuedDay = dayNumber(issued);
        }

        public int getIndex() { return index; }
        public String getSector() { return sector; }
        public String getStandard() { return standard; }
        public int getIssuedDay() { return issuedDay; }
        public int getFee() { return fee; }
        public boolean isSamplingDone() { return sampling.done; }
        public boolean isSamplingCompliant() { return sampling.compliant; }
        public boolean isEquipmentCalibrated() { return equipment.calibrated; }
        public boolean isEquipmentCompliant() { return equipment.compliant; }
        public boolean isOriginalRecordsPresent() { return original_records_present; }
        public boolean isTested() { return tested; }
        public int getItemsRequired() { return items_required; }
        public int getItemsOmitted() { return items_omitted; }
        public int getParametersAltered() { return parameters_altered; }
        public boolean isSignatoryAuthorized() { return signatory_authorized; }
        public String getHarm() { return harm; }
    }

    public static final class Person {
        public String role;
        public boolean knew;

        public String getRole() { return role; }
        public boolean isKnew() { return knew; }
    }

    public static final class Prior {
        public String date;
        public String kind;
        private int day;

        void number() {
            day = dayNumber(date);
        }

        public int getDay() { return day; }
        public String getKind() { return kind; }
    }
}
