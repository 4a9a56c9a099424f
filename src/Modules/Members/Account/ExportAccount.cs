using System.Text.Encodings.Web;
using System.Text.Json;
using Maillage.Kernel;
using Maillage.Members.Accounts;
using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Members.Account;

/// <summary>A member takes along everything that the instance knows of her, as JSON; secrets excepted.</summary>
internal static class ExportAccount
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a file to download, never part of a page
    };

    internal static void Map(IEndpointRouteBuilder account) => account.MapGet("/export.json", Export);

    private static async Task<FileContentHttpResult> Export(
        OwnAccount own,
        UserManager<Member> members,
        PlatformDb db,
        IEnumerable<IPersonalRecords> records,
        CancellationToken cancel
    )
    {
        var member = await own.Find();
        var export = new Dictionary<string, object?>
        {
            ["account"] = Describe(member, await members.GetPasskeysAsync(member)),
            ["roleChanges"] = await RoleChanges(db, member.Id, cancel),
        };
        foreach (var kept in records)
        {
            export[kept.Name] = await kept.Export(member.Id, cancel);
        }

        return TypedResults.File(JsonSerializer.SerializeToUtf8Bytes(export, Readable), "application/json", "maillage-compte.json");
    }

    private static object Describe(Member member, IList<UserPasskeyInfo> passkeys) =>
        new
        {
            member.Id,
            member.Name,
            member.Email,
            member.Language,
            member.CreatedAt,
            HasPassword = member.PasswordHash is not null,
            Passkeys = passkeys.Select(key => new { key.Name, key.CreatedAt }),
            Roles = member.Grants.Select(grant => new { Role = grant.Role.ToString(), Over = grant.Over.ToString() }),
        };

    private static async Task<object> RoleChanges(PlatformDb db, Guid member, CancellationToken cancel)
    {
        var changes = await db.Set<RoleChange>()
            .AsNoTracking()
            .Where(change => change.Member == member || change.By == member)
            .OrderBy(change => change.Id)
            .ToListAsync(cancel);
        return changes.Select(change => new
        {
            change.At,
            AboutMe = change.Member == member,
            Role = change.Role?.ToString(),
            Over = change.Over.ToString(),
        });
    }
}
