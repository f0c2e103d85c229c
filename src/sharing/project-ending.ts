/** Ends the name of a project's file. */
export const PROJECT_ENDING = '.labtags';
