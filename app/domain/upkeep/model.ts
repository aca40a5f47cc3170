/** Care of the system itself. Safe in a browser. */
export { ASSESSMENT_DAYS } from "./figures";
export { riskAssessmentSchema, type RiskAssessment } from "./risk-form";
