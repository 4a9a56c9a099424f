using System.Diagnostics.CodeAnalysis;

namespace Maillage.Workshops.Facilitate;

/// <summary>An order as a form sends it: which fields count depends on the act.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "Built from the form.")]
internal sealed record ActForm
{
    /// <summary>The identity that the page gave the order: sent twice, it counts once.</summary>
    public Guid? Ordre { get; init; }
    public string? Etape { get; init; }
    public int? Minutes { get; init; }
    public int? Groupe { get; init; }

    /// <summary>The group that takes the people of another.</summary>
    public int? Vers { get; init; }
    public Guid? Participant { get; init; }
    public Guid? Ligne { get; init; }
    public Guid[]? Lignes { get; init; }
    public string? Raison { get; init; }
    public string? Texte { get; init; }
    public Guid? Fiche { get; init; }
    public string? Titre { get; init; }
    public string? Phrase { get; init; }
    public Guid? Echo { get; init; }

    /// <summary><c>false</c> undoes: pinned no more, carried no more. Unsaid, it does.</summary>
    public bool? Oui { get; init; }

    /// <summary>Whether it is wanted.</summary>
    public bool IsWanted => Oui != false;
}
