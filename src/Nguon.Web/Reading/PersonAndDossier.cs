using Nguon.Domain.Admission;
using Nguon.Domain.People;

namespace Nguon.Web.Reading;

/// <summary>A person and the last attempt, inside a query.</summary>
internal sealed class PersonAndDossier
{
    public required Person Person { get; init; }

    public required AdmissionDossier? Dossier { get; init; }
}
