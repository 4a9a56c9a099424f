using System.Security.Cryptography;
using System.Text;
using Maillage.Members.Contracts;
using Maillage.Territories;
using Microsoft.AspNetCore.Http;

namespace Maillage.Testing;

/// <summary>Says who asks from a request header, so that a module's tests need no accounts: <c>Contributor</c> or <c>Moderator@epci:200067866</c>.</summary>
public sealed class StandInMember(IHttpContextAccessor accessor, ITerritories territories) : ICurrentMember
{
    /// <summary>The header.</summary>
    public const string Header = "X-Test-Member";

    private string? Said => accessor.HttpContext?.Request.Headers[Header];

    private Grant? Grant =>
        Said is not { Length: > 0 } said
            ? null
            : new(
                Enum.Parse<Role>(said.Split('@')[0]),
                said.Contains('@', StringComparison.Ordinal) ? TerritoryId.Parse(said.Split('@')[1]) : TerritoryId.France
            );

    /// <inheritdoc/>
    public Guid? Id => Said is { Length: > 0 } said ? IdOf(said) : null;

    /// <summary>The account that the header stands for: always the same one for the same words.</summary>
    public static Guid IdOf(string said) => new(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, 16));

    /// <inheritdoc/>
    public string Name => Said is null ? "" : "Membre d’essai";

    /// <inheritdoc/>
    public Role HighestRole => Grant?.Role ?? Role.Visitor;

    /// <inheritdoc/>
    public Role RoleIn(TerritoryId territory) =>
        Grant is { } grant && territories.Contains(grant.Over, territory) ? grant.Role : Role.Visitor;

    /// <inheritdoc/>
    public Role RoleIn(IReadOnlyCollection<TerritoryId> territories) =>
        territories.Count == 0 ? RoleIn(TerritoryId.France) : territories.Max(RoleIn);
}
