/** What GraphiQL and the terminal offer to begin with. */
export const exampleQuery = `{
  serviceCases(first: 3, orderBy: [{ field: OPENED_AT, direction: DESC }]) {
    totalCount
    nodes {
      number
      title
      status
      severity
      businessUnit { code }
    }
  }
}
`;
