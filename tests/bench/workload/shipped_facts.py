"""What made-up cases for the shipped rulebook are made of: sectors, misdeeds, ordinary facts, names.

A fact is (key, ordinary value, chance that a file which is still being filled says it). A misdeed is (weight, facts of the report, of the institution, of the case).
"""

# id: (weight, what the institution tests, the authority that handles it)
SECTORS = {
    "motor_vehicle": (24, "机动车检测", "market_regulator"),
    "environment": (18, "环境监测", "ecology"),
    "food": (10, "食品检测", "market_regulator"),
    "construction": (10, "建设工程质量检测", "housing"),
    "product": (10, "产品质量检验", "market_regulator"),
    "other": (6, "检测技术", "market_regulator"),
    "special_equipment": (5, "特种设备检测", "market_regulator"),
    "agriculture": (3, "农产品检测", "agriculture"),
    "medical_device": (2, "医疗器械检测", "drug_regulator"),
    "drug": (2, "药品检验", "drug_regulator"),
    "cosmetic": (2, "化妆品检测", "drug_regulator"),
    "work_safety": (2, "安全检测", "emergency"),
    "fire": (2, "消防技术", "fire_rescue"),
    "occupational_health": (1, "职业卫生技术", "health"),
    "carbon": (1, "碳排放检测", "ecology"),
    "lightning": (1, "防雷检测", "meteorology"),
    "seed": (1, "种子检验", "agriculture"),
    "energy": (1, "节能检测", "market_regulator"),
}

# What a file usually says of every report, whatever is wrong with it.
REPORT_FACTS = [
    ("issued_to_society", True, 0.98), ("mark_shown", True, 0.95), ("probative", True, 0.9), ("within_scope", True, 0.9),
    ("tested", True, 0.95), ("raw_records_genuine", True, 0.85), ("raw_records_used", True, 0.8),
    ("items_complete", True, 0.8), ("items_changed", False, 0.7), ("key_conditions_changed", False, 0.7),
    ("sample_swapped", False, 0.7), ("sample_state_changed", False, 0.6), ("official_seal_forged", False, 0.6),
    ("testing_seal_forged", False, 0.6), ("signature_forged", False, 0.6), ("issue_time_forged", False, 0.5),
    ("sample_handled_properly", True, 0.7), ("instruments_calibrated", True, 0.8),
    ("mandatory_method_followed", True, 0.8), ("data_kept_properly", True, 0.7), ("result_wrong", False, 0.7),
    ("verifiable", True, 0.7), ("mandatory_sample_rules_followed", True, 0.6),
    ("mandatory_equipment_rules_followed", True, 0.6), ("mandatory_data_rules_followed", True, 0.6),
    ("subcontracted", False, 0.85), ("sealed", True, 0.9), ("signed_by_signatory", True, 0.9),
    ("signatory_within_capacity", True, 0.8), ("archived", True, 0.85),
]

# What it says besides of the reports of a sector.
SECTOR_FACTS = {
    "motor_vehicle": [("national_standard_followed", True, 0.8), ("monitoring_norms_followed", True, 0.6),
                      ("data_distorted", False, 0.5)],
    "environment": [("monitoring_norms_followed", True, 0.8), ("data_distorted", False, 0.7),
                    ("sampling_interfered", False, 0.7), ("monitoring_device_misused", False, 0.6),
                    ("entrusted_monitoring", True, 0.7)],
    "special_equipment": [("within_approval", True, 0.9), ("staff_qualified", True, 0.9), ("safety_spec_followed", True, 0.9)],
    "construction": [("within_construction_licence", True, 0.9), ("seismic_activity", False, 0.5)],
    "product": [("key_product_field", False, 0.8), ("licence_issuing_test", False, 0.5), ("ccc_listed", False, 0.7)],
    "fire": [("fire_standards_followed", True, 0.9)],
    "occupational_health": [("within_occupational_health", True, 0.9)],
    "lightning": [("within_lightning_licence", True, 0.9)],
}

INSTITUTION_FACTS = [
    ("branch", False, 0.6), ("conditions_kept", True, 0.85), ("recommended_product", False, 0.4), ("prosecuted", False, 0.7),
    ("obtained_by_deceit", False, 0.4), ("false_application_material", False, 0.3), ("application_concealed", False, 0.3),
    ("certificate_transferred", False, 0.4), ("certificate_rented", False, 0.4), ("certificate_lent", False, 0.4),
    ("certificate_forged", False, 0.4), ("certificate_altered", False, 0.4), ("mark_forged", False, 0.4),
    ("mark_altered", False, 0.4), ("certificate_impersonated", False, 0.4), ("expired_certificate_used", False, 0.4),
    ("revoked_certificate_used", False, 0.4), ("cancelled_certificate_used", False, 0.4),
    ("identity_changed", False, 0.5), ("officers_changed", False, 0.5), ("items_cancelled", False, 0.4),
    ("methods_changed", False, 0.4), ("other_change", False, 0.4), ("staff_managed", True, 0.3),
    ("proficiency_tested", True, 0.3), ("annual_info_reported", True, 0.3), ("self_declaration_true", True, 0.3),
    ("impartiality_kept", True, 0.4),
]
SECTOR_LICENCES = {
    "special_equipment": "specially_approved", "construction": "construction_licensed", "environment": "monitoring_filed",
    "fire": "fire_conditions_met", "occupational_health": "occupational_health_approved", "lightning": "lightning_licensed",
}

CASE_FACTS = [
    ("cross_region", False, 0.9), ("serial", False, 0.9), ("complex", False, 0.9), ("great_social_impact", False, 0.9),
    ("public_interest", False, 0.7), ("loss_caused", False, 0.85), ("harm_caused", False, 0.9),
    ("obstructed", False, 0.9), ("intent", False, 0.8), ("serious", False, 0.85), ("vile_nature", False, 0.8),
    ("great_social_harm", False, 0.8), ("heavy_penalty", False, 0.6), ("endangers_quality_safety", False, 0.7),
    ("accident", False, 0.7), ("consumer_harmed", False, 0.6), ("major_food_accident", False, 0.6),
    ("cheating_device_used", False, 0.6), ("system_data_tampered", False, 0.6), ("gross_negligence", False, 0.5),
    ("seriously_untrue", False, 0.5), ("first_violation", True, 0.6), ("cooperated", True, 0.6),
    ("corrected_promptly", True, 0.5), ("correction_overdue", False, 0.5), ("correction_failed", False, 0.5),
    ("evidence_destroyed", False, 0.5), ("client_deceived", False, 0.3),
]
# How often one of them is the other way round.
CASE_SURPRISE = 0.12

MISDEEDS = [
    # false reports
    (12, {"tested": False}, {}, {"intent": True}),
    (7, {"raw_records_genuine": False, "record_times_possible": False, "contradiction_explained": False}, {}, {}),
    (4, {"raw_records_used": False}, {}, {}),
    (9, {"items_complete": False}, {}, {}),
    (5, {"key_conditions_changed": True}, {}, {"cheating_device_used": True, "intent": True}),
    (5, {"sample_swapped": True}, {}, {"intent": True}),
    (2, {"sample_state_changed": True}, {}, {}),
    (3, {"signature_forged": True}, {}, {}),
    (1, {"issue_time_forged": True}, {}, {}),
    (1, {"official_seal_forged": True, "testing_seal_forged": True}, {}, {}),
    # inaccurate ones
    (7, {"instruments_calibrated": False, "mandatory_equipment_rules_followed": False, "result_wrong": True}, {}, {}),
    (5, {"mandatory_method_followed": False, "result_wrong": True}, {}, {}),
    (3, {"sample_handled_properly": False, "sample_contaminated": True, "verifiable": False}, {}, {}),
    (2, {"data_kept_properly": False, "verifiable": False}, {}, {}),
    # without the qualification, or beyond it
    (5, {"qualification_required": True, "mark_shown": False}, {"qualification_state": "never_obtained"}, {}),
    (3, {"qualification_required": True}, {"qualification_state": "expired", "expired_certificate_used": True}, {}),
    (1, {"qualification_required": True}, {"qualification_state": "revoked", "revoked_certificate_used": True}, {}),
    (6, {"within_scope": False}, {}, {}),
    (4, {}, {"conditions_kept": False, "staff_kept": False, "equipment_kept": False}, {}),
    (2, {}, {"certificate_lent": True, "certificate_impersonated": False}, {}),
    # the way of working
    (4, {"mandatory_method_followed": False}, {}, {"correction_overdue": True}),
    (3, {"mandatory_equipment_rules_followed": False}, {}, {"correction_overdue": False, "correction_failed": False}),
    (3, {"subcontracted": True, "subcontractor_capable": True, "subcontract_consented": False}, {}, {}),
    (3, {"sealed": False}, {}, {"correction_overdue": True}),
    (4, {"signed_by_signatory": False}, {}, {"correction_overdue": True}),
    (2, {"mark_shown": False}, {}, {}),
    (3, {}, {"officers_changed": True, "change_registered": False}, {"correction_overdue": True}),
    (6, {}, {}, {}),  # nothing was found
]

PLACES = ["青岭", "南屏", "云汀", "沙洲", "临江", "白河", "石门", "长乐", "东港", "北原", "西陵", "清源"]
FIRM_WORDS = ["惠民", "正衡", "中恒", "安信", "国泰", "华宇", "天诚", "明德", "博研", "众诚", "通达", "宏远"]
SURNAMES = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何林罗郑"
ROLES = ["legal_representative", "principal", "supervisor", "responsible", "inspector", "signatory", "technical_head",
         "quality_head"]
CHANNELS = ["random_inspection", "complaint", "routine_inspection", "superior", "transfer_in", "media"]
